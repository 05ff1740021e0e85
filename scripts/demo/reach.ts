import type { EC2, NetworkAcl, NetworkAclEntry } from "@aws-sdk/client-ec2";
import {
  APP_A,
  APP_B,
  DATA_A,
  DATA_B,
  LEGACY,
  LEGACY_A,
  LEGACY_B,
  PUBLIC_A,
  PUBLIC_B,
  SEOUL,
  SEOUL_APP,
  SEOUL_WEB,
  SHOP,
} from "./network.ts";
import { ACCOUNT, answers, HOME, SECOND, tags } from "./world.ts";

const last = (Egress: boolean): NetworkAclEntry => ({
  RuleNumber: 32_767,
  Protocol: "-1",
  RuleAction: "deny",
  Egress,
  CidrBlock: "0.0.0.0/0",
});
const allow = (Egress: boolean): NetworkAclEntry => ({ ...last(Egress), RuleNumber: 100, RuleAction: "allow" });

const acl = (id: string, VpcId: string, subnets: readonly string[], also: Partial<NetworkAcl> = {}): NetworkAcl => ({
  NetworkAclId: id,
  VpcId,
  OwnerId: ACCOUNT,
  IsDefault: true,
  Entries: [allow(true), last(true), allow(false), last(false)],
  Associations: subnets.map((SubnetId, i) => ({
    NetworkAclAssociationId: `aclassoc-${id.slice(4)}${i}`,
    NetworkAclId: id,
    SubnetId,
  })),
  Tags: [],
  ...also,
});

const acls: Readonly<Record<string, readonly NetworkAcl[]>> = {
  [HOME]: [
    acl("acl-0shopdefault000001", SHOP, [PUBLIC_A, PUBLIC_B, APP_A, APP_B, DATA_A, DATA_B]),
    acl("acl-0legacydefault0001", LEGACY, [LEGACY_A, LEGACY_B]),
    // Somebody began to close the old network, and left off.
    acl("acl-0legacyclosed00001", LEGACY, [], {
      IsDefault: false,
      Entries: [last(true), last(false)],
      Tags: tags({ Name: "legacy-closed" }),
    }),
  ],
  [SECOND]: [acl("acl-0seouldefault00001", SEOUL, [SEOUL_WEB, SEOUL_APP])],
};

export const ec2Reach = answers<EC2>("ec2", {
  describeVpcBlockPublicAccessOptions: (_, region) => ({
    VpcBlockPublicAccessOptions: {
      AwsAccountId: ACCOUNT,
      AwsRegion: region,
      State: "default-state",
      InternetGatewayBlockMode: "off",
      ManagedBy: "account",
      ExclusionsAllowed: "allowed",
    },
  }),
  describeNetworkAcls: (_, region) => ({ NetworkAcls: [...(acls[region] ?? [])] }),
});
