import { expect, it } from "vitest";
import rule from "../../../rules/ec2/ec2-spot-fleet-unencrypted.ts";
import { accountRegion } from "../../../src/services/account/region.ts";
import { snapshot } from "../../../src/services/ec2/snapshot.ts";
import { spotFleet } from "../../../src/services/ec2/spot-fleet.ts";
import { ACCOUNT, denied, type Given, REGION, verdicts } from "../../verdicts.ts";

const fleet = (...ebs: (object | undefined)[]) => ({
  SpotFleetRequestId: "sfr-1",
  SpotFleetRequestState: "active",
  SpotFleetRequestConfig: {
    LaunchSpecifications: ebs.map((Ebs) => ({
      ImageId: "ami-1",
      BlockDeviceMappings: Ebs && [{ DeviceName: "/dev/xvda", Ebs }],
    })),
  },
});
const place = { Id: ACCOUNT, RegionName: REGION };
const given = (ebsEncryptionByDefault: boolean): Given => [
  [accountRegion, [{ ...place, ebsEncryptionByDefault }]],
  [snapshot, [{ SnapshotId: "snap-1", Encrypted: true }]],
];

verdicts(rule, {
  passes: {
    encrypted: { subject: fleet({ Encrypted: true }) },
    "the region sees to it": { subject: fleet({ Encrypted: false }), given: given(true) },
    "of an encrypted snapshot": { subject: fleet({ SnapshotId: "snap-1" }), given: given(false) },
  },
  fails: {
    "one of two": {
      subject: fleet({ Encrypted: true }, { Encrypted: false }),
      given: given(false),
      message: "its launch parameters make /dev/xvda without encryption",
      evidence: { EbsEncryptionByDefault: false },
    },
  },
  skips: {
    "by a template": { subject: fleet(), message: /launch template/ },
    "maps nothing": { subject: fleet(undefined), message: /maps no volumes/ },
    "the image decides": { subject: fleet({ VolumeSize: 8 }), given: given(false), message: /does not say/ },
  },
  unknowns: {
    "the region's setting is denied": {
      subject: fleet({ Encrypted: false }),
      given: [[accountRegion, [denied({ ...place }, "ebsEncryptionByDefault")]]],
    },
  },
});

it("keeps no boot script of a Spot Fleet, and no request that ended", () => {
  const [list] = spotFleet.spec.lists as unknown as [{ admit: (o: object) => never; value: (o: never) => object[] }];
  const SpotFleetRequestConfigs = [
    { SpotFleetRequestId: "sfr-1", SpotFleetRequestConfig: { LaunchSpecifications: [{ UserData: "aHVudGVyMg==" }] } },
    { SpotFleetRequestId: "sfr-2", SpotFleetRequestState: "cancelled" },
  ];
  const admitted = list.admit({ SpotFleetRequestConfigs });
  expect(JSON.stringify(admitted)).not.toContain("aHVudGVyMg");
  expect(list.value(admitted)).toHaveLength(1);
});
