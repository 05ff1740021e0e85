import rule from "../../../rules/s3/s3-access-point-public-access-allowed.ts";
import { account } from "../../../src/services/account/account.ts";
import { ACCOUNT, denied, verdicts } from "../../verdicts.ts";

const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
const some = { ...all, BlockPublicPolicy: false, RestrictPublicBuckets: false };
const point = {
  Name: "feed",
  NetworkOrigin: "Internet",
  Bucket: "orders",
  AccessPointArn: `arn:aws:s3:eu-west-1:${ACCOUNT}:accesspoint/feed`,
};
const blocked = (publicAccessBlock: object) => [[account, [{ Id: ACCOUNT, publicAccessBlock }]] as const];
const unread = [[account, [denied({ Id: ACCOUNT }, "publicAccessBlock")]] as const];

verdicts(rule, {
  passes: {
    "all blocked by itself": { subject: { ...point, publicAccessBlock: all }, given: unread },
    "all blocked by the account": { subject: { ...point, publicAccessBlock: {} }, given: blocked(all) },
    "each by one of the two": {
      subject: { ...point, publicAccessBlock: some },
      given: blocked({ BlockPublicPolicy: true, RestrictPublicBuckets: true }),
    },
  },
  fails: {
    "two are off": {
      subject: { ...point, publicAccessBlock: some },
      given: blocked({}),
      message: /to orders and for its account: BlockPublicPolicy, RestrictPublicBuckets$/,
      severity: "critical",
    },
    "from a VPC only": {
      subject: { ...point, NetworkOrigin: "VPC", VpcConfiguration: { VpcId: "vpc-1" }, publicAccessBlock: some },
      given: blocked({}),
      message: /only requests from vpc-1/,
      severity: "medium",
    },
  },
  unknowns: {
    "reading it is denied": { subject: denied({ ...point }, "publicAccessBlock"), given: blocked({}) },
    "reading the account's is denied": { subject: { ...point, publicAccessBlock: some }, given: unread },
  },
});
