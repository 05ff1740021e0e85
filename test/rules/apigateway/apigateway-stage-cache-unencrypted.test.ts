import rule from "../../../rules/apigateway/apigateway-stage-cache-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { stage } from "./shapes.ts";

const cache = (methodSettings: object, cacheClusterEnabled = true) => stage({ cacheClusterEnabled, methodSettings });
const secure = { cachingEnabled: true, cacheDataEncrypted: true };

verdicts(rule, {
  passes: {
    "all methods encrypted": { subject: cache({ "*/*": secure }) },
    "what is not cached does not count": { subject: cache({ "*/*": secure, "a/GET": { cachingEnabled: false } }) },
  },
  fails: {
    "all methods open": { subject: cache({ "*/*": { cachingEnabled: true } }), message: /for all methods/ },
    "one method open": {
      subject: cache({ "*/*": secure, "a/GET": { cachingEnabled: true, cacheDataEncrypted: false } }),
      evidence: { unencrypted: ["GET /a"] },
    },
  },
  skips: {
    "no cache": { subject: cache({ "*/*": { cachingEnabled: true } }, false) },
    "a cache that nothing uses": { subject: cache({ "*/*": { cachingEnabled: false } }) },
  },
});
