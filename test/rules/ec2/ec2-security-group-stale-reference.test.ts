import { expect, it } from "vitest";
import rule from "../../../rules/ec2/ec2-security-group-stale-reference.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import type { Read } from "../../../src/model/index.ts";
import { denied, make, verdicts } from "../../verdicts.ts";

const group = (...staleRules: object[]) => ({ GroupId: "sg-1", OwnerId: "111122223333", staleRules });
const rule_ = (GroupId: string, VpcId?: string) => ({
  IpProtocol: "tcp",
  FromPort: 5432,
  ToPort: 5432,
  UserIdGroupPairs: [{ GroupId, VpcId }],
});

verdicts(rule, {
  passes: { "none is stale": { subject: group() } },
  fails: {
    "one inbound": {
      subject: group({ GroupId: "sg-1", StaleIpPermissions: [rule_("sg-9", "vpc-2")] }),
      message: "1 rule names groups that are gone or out of reach: sg-9 of vpc-2",
      evidence: { rules: [{ direction: "inbound", FromPort: 5432 }] },
    },
    "one each way": {
      subject: group({ StaleIpPermissions: [rule_("sg-9")], StaleIpPermissionsEgress: [rule_("sg-8")] }),
      message: "2 rules name groups that are gone or out of reach: sg-9, sg-8",
    },
  },
  skips: { "another account's": { subject: { ...group(), OwnerId: "999999999999" } } },
  unknowns: { "they could not be read": { subject: denied({ GroupId: "sg-1" }, "staleRules") } },
});

it("asks only for groups that name another group", () => {
  const { known, value } = securityGroup.spec.aspects["staleRules"] as Read<object, unknown>;
  const naming = (GroupId: string) => ({
    ...make(securityGroup, { GroupId: "sg-1", VpcId: "vpc-1" }),
    IpPermissions: [{ UserIdGroupPairs: [{ GroupId }] }],
  });
  expect(known!(naming("sg-1"))).toEqual([]);
  expect(known!(naming("sg-9"))).toBeUndefined();
  const answer = { byGroup: { "sg-1": { GroupId: "sg-1" } } };
  expect(value(answer as never, naming("sg-9"))).toEqual([{ GroupId: "sg-1" }]);
});
