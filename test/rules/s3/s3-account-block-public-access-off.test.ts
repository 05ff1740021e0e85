import rule from "../../../rules/s3/s3-account-block-public-access-off.ts";
import { ACCOUNT, denied, verdicts } from "../../verdicts.ts";
import { ALL_BLOCKS } from "./given.ts";

verdicts(rule, {
  passes: { "all four": { subject: { Id: ACCOUNT, publicAccessBlock: ALL_BLOCKS } } },
  fails: {
    "never set": {
      subject: { Id: ACCOUNT, publicAccessBlock: {} },
      message: "off for the account: BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets",
    },
    "one is off": {
      subject: { Id: ACCOUNT, publicAccessBlock: { ...ALL_BLOCKS, RestrictPublicBuckets: false } },
      message: /: RestrictPublicBuckets$/,
    },
  },
  unknowns: { denied: { subject: denied({ Id: ACCOUNT }, "publicAccessBlock") } },
});
