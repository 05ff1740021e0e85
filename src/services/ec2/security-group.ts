import type { SecurityGroup } from "@aws-sdk/client-ec2";
import { batched, kind, type Resource } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** Most that AWS gives of stale groups in a page. */
const STALE_PAGE = 255;

/** Security groups with their rules. To learn what the world reaches through them, ask the fact `network`. */
export const securityGroup = kind<SecurityGroup>()("AWS::EC2::SecurityGroup", {
  list: ec2("describeSecurityGroups", { pageSize: EC2_PAGE, value: (out) => out.SecurityGroups }),
  identity: (g, scope) => ({
    arn: g.SecurityGroupArn ?? ec2Arn(scope, "security-group", g.GroupId, g.OwnerId),
    name: g.GroupId,
    tags: tagsOf(g.Tags),
  }),
  aspects: {
    /** Its rules that name a group that is gone or out of reach; one call tells it of all groups of a VPC. */
    staleRules: ec2("describeStaleSecurityGroups", {
      // AWS deletes no group that its own VPC refers to, so that only what names others can be stale.
      known: (g: Resource<SecurityGroup>) => (namesOthers(g) ? undefined : []),
      input: ({ VpcId = "" }) => ({ VpcId }),
      pageSize: STALE_PAGE,
      admit: ({ StaleSecurityGroupSet = [] }) => ({
        byGroup: Object.fromEntries(StaleSecurityGroupSet.map((stale) => [stale.GroupId ?? "", stale])),
      }),
      value: ({ byGroup }, { name }) => (byGroup[name] ? [byGroup[name]] : []),
    }),
    /** VPCs across a peering or a transit gateway, of other accounts too, whose groups refer to it. */
    referencesFromOutside: batched(
      100,
      ec2("describeSecurityGroupReferences", {
        // AWS answers for the account's own groups only, not for those that others share with it.
        known: (groups: readonly Resource<SecurityGroup>[]) => (groups.some(isOwn) ? undefined : groups.map(() => [])),
        input: (groups) => ({ GroupId: groups.filter(isOwn).map(({ name }) => name) }),
        value: ({ SecurityGroupReferenceSet = [] }, groups) =>
          groups.map(({ name }) => SecurityGroupReferenceSet.filter(({ GroupId }) => GroupId === name)),
      }),
    ),
  },
});

const isOwn = ({ OwnerId, account }: Resource<SecurityGroup>) => OwnerId === undefined || OwnerId === account;

/** Whether a rule of the group names a group other than itself. */
function namesOthers({ GroupId, IpPermissions = [], IpPermissionsEgress = [] }: SecurityGroup): boolean {
  const rules = [...IpPermissions, ...IpPermissionsEgress];
  return rules.some(({ UserIdGroupPairs = [] }) => UserIdGroupPairs.some((pair) => pair.GroupId !== GroupId));
}
