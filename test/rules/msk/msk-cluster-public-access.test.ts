import rule from "../../../rules/msk/msk-cluster-public-access.ts";
import { verdicts } from "../../verdicts.ts";
import { clusterOf } from "./samples.ts";

const access = (Type: string) => clusterOf({ brokers: { ConnectivityInfo: { PublicAccess: { Type } } } });

verdicts(rule, {
  passes: {
    off: { subject: access("DISABLED") },
    "never set": { subject: clusterOf({ brokers: { ConnectivityInfo: undefined } }) },
  },
  fails: { on: { subject: access("SERVICE_PROVIDED_EIPS"), message: /public addresses/ } },
});
