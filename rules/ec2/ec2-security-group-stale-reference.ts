import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { securityGroup } from "../../src/services/ec2/security-group.ts";

export default defineRule({
  id: "ec2-security-group-stale-reference",
  title: "Security group names a group that is gone or out of reach",
  severity: "medium",
  why: "What the rule once let through no longer passes, and who reads the group takes for open what is closed.",
  fix: {
    text: "Revoke the rules that name groups which are gone; where only the peering or the transit gateway is, name the addresses or bring it back.",
    cli: "aws ec2 describe-stale-security-groups --vpc-id <vpc-id>\naws ec2 revoke-security-group-ingress --group-id <group-id> --security-group-rule-ids <sgr-id>",
  },
  references: {
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html",
      "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeStaleSecurityGroups.html",
    ],
  },
  examples: {
    pass: "Every group that the rules name exists and can be reached.",
    fail: "A rule admits a group of a VPC whose peering was deleted.",
  },
  subject: securityGroup.with("staleRules"),
  check: (group) => {
    const elsewhere = ownedElsewhere(group);
    if (elsewhere) return skip(elsewhere);
    const stale = group.staleRules.flatMap(({ StaleIpPermissions = [], StaleIpPermissionsEgress = [] }) => [
      ...StaleIpPermissions.map((rule) => ({ direction: "inbound", ...rule })),
      ...StaleIpPermissionsEgress.map((rule) => ({ direction: "outbound", ...rule })),
    ]);
    if (stale.length === 0) return pass;
    const pairs = stale.flatMap(({ UserIdGroupPairs = [] }) => UserIdGroupPairs);
    const gone = new Set(pairs.map(({ GroupId, VpcId }) => (VpcId ? `${GroupId} of ${VpcId}` : `${GroupId}`)));
    const rules = `${stale.length} ${stale.length === 1 ? "rule names" : "rules name"}`;
    return fail(`${rules} groups that are gone or out of reach: ${[...gone].join(", ")}`, {
      rules: stale.map(({ direction, IpProtocol, FromPort, ToPort, UserIdGroupPairs }) => ({
        direction,
        IpProtocol,
        FromPort,
        ToPort,
        UserIdGroupPairs,
      })),
    });
  },
});
