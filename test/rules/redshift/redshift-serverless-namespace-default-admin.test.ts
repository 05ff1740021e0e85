import rule from "../../../rules/redshift/redshift-serverless-namespace-default-admin.ts";
import { verdicts } from "../../verdicts.ts";
import { namespace } from "./samples.ts";

verdicts(rule, {
  passes: { "a name of its own": { subject: namespace } },
  fails: { admin: { subject: { ...namespace, adminUsername: "admin" }, message: /called admin/ } },
  skips: { "none is named": { subject: { ...namespace, adminUsername: undefined } } },
});
