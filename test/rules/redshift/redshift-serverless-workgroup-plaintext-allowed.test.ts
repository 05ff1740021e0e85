import rule from "../../../rules/redshift/redshift-serverless-workgroup-plaintext-allowed.ts";
import { verdicts } from "../../verdicts.ts";
import { workgroup } from "./samples.ts";

const ssl = (parameterValue: string) => ({
  ...workgroup,
  configParameters: [{ parameterKey: "require_ssl", parameterValue }],
});

verdicts(rule, {
  passes: { required: { subject: workgroup }, "required in capitals": { subject: ssl("True") } },
  fails: { "not required": { subject: ssl("false"), message: "require_ssl is false" } },
  unknowns: {
    "not among its parameters": { subject: { ...workgroup, configParameters: [] }, message: /lists no require_ssl/ },
    "no parameters at all": { subject: { ...workgroup, configParameters: undefined } },
  },
});
