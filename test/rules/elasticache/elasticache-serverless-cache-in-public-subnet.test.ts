import rule from "../../../rules/elasticache/elasticache-serverless-cache-in-public-subnet.ts";
import { verdicts } from "../../verdicts.ts";
import { vpc } from "../rds/samples.ts";
import { serverless } from "./serverless.ts";

verdicts(rule, {
  passes: { "a private subnet": { subject: serverless, given: vpc } },
  fails: {
    "one of two is public": {
      subject: { ...serverless, SubnetIds: ["subnet-private", "subnet-public"] },
      given: vpc,
      message: /subnet-public.*igw-1/,
    },
  },
  skips: { "no subnets told": { subject: { ...serverless, SubnetIds: undefined }, given: vpc } },
  unknowns: { "a subnet that cannot be seen": { subject: { ...serverless, SubnetIds: ["subnet-gone"] }, given: vpc } },
});
