import { gather } from "../../src/aws/decide.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { balancerOrigins } from "../../src/services/cloudfront/balancer-origins.ts";
import { bypassesOf } from "../../src/services/cloudfront/bypass.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { reach } from "../../src/services/ec2/reach.ts";
import { classicLoadBalancer } from "../../src/services/elb/classic-load-balancer.ts";
import { listener } from "../../src/services/elbv2/listener.ts";
import { loadBalancer } from "../../src/services/elbv2/load-balancer.ts";
import { webAcl } from "../../src/services/wafv2/web-acl.ts";
import { webAclAssociation } from "../../src/services/wafv2/web-acl-association.ts";

export default defineRule({
  id: "cloudfront-distribution-alb-origin-bypassable",
  title: "Load balancer behind CloudFront can be reached past it",
  severity: "high",
  why: "Whoever finds the load balancer's name asks it directly, past the web ACL, the shield against floods, the geographic limits and the logs of CloudFront.",
  fix: {
    text: "Make the load balancer internal and reach it by a CloudFront VPC origin. Or admit only the prefix list com.amazonaws.global.cloudfront.origin-facing in its security group, and let its listener rules ask for a secret header that only your distribution sends, as the list holds everybody's distributions.",
    cli: `aws ec2 authorize-security-group-ingress --group-id <group-id> --ip-permissions IpProtocol=tcp,FromPort=443,ToPort=443,PrefixListIds=[{PrefixListId=<cloudfront-prefix-list-id>}]
aws ec2 revoke-security-group-ingress --group-id <group-id> --protocol tcp --port 443 --cidr 0.0.0.0/0`,
    terraform: `data "aws_ec2_managed_prefix_list" "cloudfront" {
  name = "com.amazonaws.global.cloudfront.origin-facing"
}

resource "aws_vpc_security_group_ingress_rule" "cloudfront" {
  security_group_id = aws_security_group.<balancer>.id
  prefix_list_id    = data.aws_ec2_managed_prefix_list.cloudfront.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: <group-id>
    SourcePrefixListId: <cloudfront-prefix-list-id>
    IpProtocol: tcp
    FromPort: 443
    ToPort: 443`,
  },
  references: {
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/restrict-access-to-load-balancer.html",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html",
    ],
  },
  examples: {
    pass: "The load balancer's group admits CloudFront's origin-facing prefix list alone.",
    fail: "The load balancer's group admits 0.0.0.0/0, and its listener forwards whatever comes.",
  },
  subject: distribution.with(),
  context: {
    reach,
    balancers: loadBalancer.with(),
    classics: classicLoadBalancer.with(),
    listeners: listener.with("rules"),
    associations: webAclAssociation.with(),
    acls: webAcl.with("config"),
  },
  check: (d, around) => {
    if (d.Enabled === false) return skip("it is disabled");
    const origins = balancerOrigins(d, around);
    if (origins.length === 0) return skip("none of its origins is a load balancer on the internet by its own name");
    const found = gather(...origins.map((one) => () => bypassesOf(one, around)));
    if (found.length === 0) return pass;
    const severity = found.every((one) => one.severity === "medium") ? { severity: "medium" as const } : {};
    return fail(
      found.map(({ text }) => text).join("; "),
      { bypasses: found.map(({ evidence }) => evidence) },
      severity,
    );
  },
});
