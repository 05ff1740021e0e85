import type { SecurityGroup } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** Security groups with their rules. To learn what the world reaches through them, ask the fact `network`. */
export const securityGroup = kind<SecurityGroup>()("AWS::EC2::SecurityGroup", {
  list: ec2("describeSecurityGroups", { pageSize: EC2_PAGE, value: (out) => out.SecurityGroups }),
  identity: (g, scope) => ({
    arn: g.SecurityGroupArn ?? ec2Arn(scope, "security-group", g.GroupId, g.OwnerId),
    name: g.GroupId,
    tags: tagsOf(g.Tags),
  }),
});
