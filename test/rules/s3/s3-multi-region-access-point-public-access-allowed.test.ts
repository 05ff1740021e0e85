import rule from "../../../rules/s3/s3-multi-region-access-point-public-access-allowed.ts";
import { account } from "../../../src/services/account/account.ts";
import { ACCOUNT, denied, verdicts } from "../../verdicts.ts";

const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
const point = {
  Name: "world",
  Alias: "mfzwi23gnjvgw.mrap",
  Status: "READY",
  Regions: [{ Bucket: "orders-eu" }, { Bucket: "orders-us" }],
};
const blocked = (publicAccessBlock: object) => [[account, [{ Id: ACCOUNT, publicAccessBlock }]] as const];
const unread = [[account, [denied({ Id: ACCOUNT }, "publicAccessBlock")]] as const];

verdicts(rule, {
  passes: {
    "all blocked by itself": { subject: { ...point, PublicAccessBlock: all }, given: unread },
    "all blocked by the account": { subject: { ...point, PublicAccessBlock: {} }, given: blocked(all) },
  },
  fails: {
    "one is off": {
      subject: { ...point, PublicAccessBlock: { ...all, BlockPublicPolicy: false } },
      given: blocked({}),
      message: /to orders-eu, orders-us and for its account: BlockPublicPolicy$/,
      evidence: { Regions: ["orders-eu", "orders-us"] },
    },
  },
  skips: { "being made": { subject: { ...point, Status: "CREATING" }, given: blocked({}) } },
  unknowns: { "the account's is denied": { subject: { ...point, PublicAccessBlock: {} }, given: unread } },
});
