import rule from "../../../rules/glue/glue-job-secret-in-arguments.ts";
import { verdicts } from "../../verdicts.ts";
import { job, ray } from "./samples.ts";

const password = { masked: "corr… (23 characters)", secret: "password by its name" };

verdicts(rule, {
  passes: {
    "no arguments": { subject: job },
    "the name of a secret": { subject: { ...job, argumentsSeen: { "--db_secret": { masked: "… (9 characters)" } } } },
  },
  fails: {
    "a password": {
      subject: { ...job, argumentsSeen: { "--TempDir": { masked: "s3:/…" }, "--db_password": password } },
      message: "arguments look like secrets: --db_password (password by its name)",
      evidence: { arguments: [{ name: "--db_password", ...password }] },
    },
    "of a Ray job": { subject: { ...ray, argumentsSeen: { "--token": { masked: "…", secret: "token by its name" } } } },
  },
});
