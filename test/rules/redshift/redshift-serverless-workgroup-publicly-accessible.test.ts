import rule from "../../../rules/redshift/redshift-serverless-workgroup-publicly-accessible.ts";
import { verdicts } from "../../verdicts.ts";
import { workgroup } from "./samples.ts";

const open = { ...workgroup, publiclyAccessible: true };

verdicts(rule, {
  passes: { "not public": { subject: workgroup } },
  fails: {
    public: { subject: open, message: /redshift-serverless\.amazonaws\.com resolves to a public address/ },
    "being made public": { subject: { ...open, status: "CREATING", endpoint: undefined }, message: /its name/ },
  },
});
