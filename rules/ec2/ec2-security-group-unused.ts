import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { groupUses, LOOKED_INTO } from "../../src/services/ec2/group-uses.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { securityGroup } from "../../src/services/ec2/security-group.ts";

// Services make groups in the account and keep them for later; people may not change most of them.
const MADE_BY_SERVICES = /^(ElasticMapReduce|EMR|FMManagedSecurityGroup|d-[0-9a-f]{10}_)/i;
// What people's own tools set, under names that begin like those of AWS.
const OF_TOOLS = /^aws:(cloudformation|servicecatalog):/;

export default defineRule({
  id: "ec2-security-group-unused",
  title: "Security group is used by nothing",
  severity: "low",
  why: "Groups that nobody removes are taken up again by chance, with rules that somebody once needed and nobody has looked at since.",
  fix: {
    text: "See that nothing names it that holds no network interface just now, such as a scheduled task, a build project or a batch environment; then delete it.",
    cli: "aws ec2 delete-security-group --group-id <group-id>",
  },
  references: {
    fsbp: ["EC2.22"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/deleting-security-groups.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-22",
    ],
  },
  examples: {
    pass: "A load balancer's network interfaces have the group, or another group's rule names it.",
    fail: "The service was removed a year ago and its group was left.",
  },
  subject: securityGroup.with("referencesFromOutside"),
  context: { groupUses },
  check: (group, { groupUses }) => {
    const elsewhere = ownedElsewhere(group);
    if (elsewhere) return skip(elsewhere);
    const { GroupName = "", VpcId, IpPermissions = [], IpPermissionsEgress = [], tags } = group;
    if (GroupName === "default") return skip("every VPC has its default group");
    const service = Object.keys(tags).find((key) => key.startsWith("aws:") && !OF_TOOLS.test(key));
    if (service) return skip(`an AWS service keeps it (tag ${service})`);
    if (MADE_BY_SERVICES.test(GroupName)) return skip(`an AWS service keeps it ("${GroupName}")`);
    if (groupUses.isUsed(group)) return pass;
    if (group.referencesFromOutside.length > 0) return pass;
    return fail(LOOKED_INTO, {
      GroupName,
      VpcId,
      inboundRules: IpPermissions.length,
      outboundRules: IpPermissionsEgress.length,
    });
  },
});
