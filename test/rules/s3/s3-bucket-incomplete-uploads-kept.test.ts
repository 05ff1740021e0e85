import rule from "../../../rules/s3/s3-bucket-incomplete-uploads-kept.ts";
import { denied, verdicts } from "../../verdicts.ts";

const bare = { Name: "orders", BucketRegion: "eu-west-1" };
const abort = (also: object, Status = "Enabled") => ({
  Status,
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
  ...also,
});
const rules = (...lifecycle: object[]) => ({ subject: { ...bare, lifecycle } });

verdicts(rule, {
  passes: {
    "for the whole bucket": rules(abort({ Filter: { Prefix: "" } })),
    "by a filter that filters nothing": rules(abort({ Filter: {} })),
    "by a rule of the older form": rules(abort({ Prefix: "" })),
    "for a folder and for all": rules(abort({ Filter: { Prefix: "tmp/" } }), abort({ Filter: {} })),
  },
  fails: {
    "no rules": { ...rules(), message: /no lifecycle rule/ },
    "rules of other kinds": { ...rules({ Status: "Enabled", Filter: {}, Expiration: { Days: 30 } }) },
    disabled: { ...rules(abort({ Filter: {} }, "Disabled")) },
    "for a folder only": {
      ...rules(abort({ Filter: { Prefix: "tmp/" } })),
      message: "only under tmp/ are unfinished uploads aborted",
      evidence: { prefixes: ["tmp/"] },
    },
    "for a folder of the older form": { ...rules(abort({ Prefix: "in/" })), message: /only under in\// },
  },
  unknowns: { "reading it is denied": { subject: denied({ ...bare }, "lifecycle"), message: /denied/ } },
});
