import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { accountRegion } from "../../src/services/account/region.ts";
import { beyondSsh } from "../../src/services/emr/public-access.ts";

export default defineRule({
  id: "emr-account-public-access-not-blocked",
  title: "Region lets EMR clusters be launched open to the internet",
  severity: "high",
  why: "A cluster whose security group admits the world is taken over within hours, by way of the services of Hadoop that run whatever they are sent.",
  fix: {
    text: "Block public access in each region. Clusters that run already stay as they are; launching one fails when a security group of it admits 0.0.0.0/0 or ::/0 to a port that is not permitted.",
    cli: `aws emr put-block-public-access-configuration --region <region> --block-public-access-configuration '{"BlockPublicSecurityGroupRules":true,"PermittedPublicSecurityGroupRuleRanges":[]}'`,
    terraform: `resource "aws_emr_block_public_access_configuration" "this" {
  block_public_security_group_rules = true
}`,
  },
  references: {
    fsbp: ["EMR.2"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html#emr-2",
    ],
  },
  examples: {
    pass: "Public access is blocked, but for port 22, as it is in a new account.",
    fail: "Public access is not blocked, as it is in an account that used EMR before July 2019.",
  },
  subject: accountRegion.with("emrPublicAccess"),
  check: ({ emrPublicAccess, region }) => {
    const { BlockPublicSecurityGroupRules, PermittedPublicSecurityGroupRuleRanges: permitted } = emrPublicAccess;
    if (!BlockPublicSecurityGroupRules)
      return fail(`clusters in ${region} may be open to the internet on every port`, { ...emrPublicAccess });
    const ports = beyondSsh(permitted).map(({ MinRange, MaxRange = MinRange }) =>
      MinRange === MaxRange ? `${MinRange}` : `${MinRange}-${MaxRange}`,
    );
    return ports.length === 0
      ? pass
      : fail(`clusters in ${region} may be open to the internet on port ${ports.join(", ")}`, { ...emrPublicAccess });
  },
});
