import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { serverlessCache } from "../../src/services/elasticache/serverless-cache.ts";

export default defineRule({
  id: "elasticache-serverless-cache-in-public-subnet",
  title: "Serverless cache has endpoints in a subnet that is routed to the internet",
  severity: "high",
  why: "Only the security groups and the missing public addresses then stand between the internet and the cache; private subnets stop the traffic whatever they say.",
  fix: {
    text: "Make the cache anew in private subnets, from a backup of this one: its subnets cannot be changed. Or take the internet gateway route of its subnets away, when nothing else needs it.",
    cli: "aws elasticache create-serverless-cache --serverless-cache-name <new-cache> --engine valkey --subnet-ids <private-subnet-a> <private-subnet-b> --security-group-ids <security-group> --snapshot-arns-to-restore <snapshot-arn>",
    terraform:
      'resource "aws_elasticache_serverless_cache" "<name>" {\n  # …\n  subnet_ids = ["<private-subnet-a>", "<private-subnet-b>"]\n}',
    cloudformation:
      "Type: AWS::ElastiCache::ServerlessCache\nProperties:\n  SubnetIds:\n    - <private-subnet-a>\n    - <private-subnet-b>",
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html"],
  },
  examples: {
    pass: "Every subnet of the cache reaches the internet through a NAT gateway or not at all.",
    fail: "A subnet of the cache routes 0.0.0.0/0 to an internet gateway.",
  },
  subject: serverlessCache.with(),
  context: { routing },
  check: ({ SubnetIds = [] }, { routing }) => {
    if (SubnetIds.length === 0) return skip("AWS does not say in which subnets it lies");
    const open = routing.publicSubnets(SubnetIds);
    return open.length === 0
      ? pass
      : fail(open.map(({ text }) => text).join("; "), { publicSubnets: open.map(({ evidence }) => evidence) });
  },
});
