import rule from "../../../rules/glue/glue-job-outdated-version.ts";
import { verdicts } from "../../verdicts.ts";
import { job, pythonShell, ray } from "./samples.ts";

const on = (GlueVersion: string | undefined) => ({ ...job, GlueVersion });

verdicts(rule, {
  passes: {
    "Glue 5.0": { subject: job },
    "Glue 3.0, the oldest that is supported": { subject: on("3.0") },
    "a version of two digits": { subject: on("10.0") },
  },
  fails: {
    "Glue 2.0": { subject: on("2.0"), message: /Glue 2\.0, older than 3\.0/ },
    "Glue 0.9": { subject: on("0.9") },
    "no version": { subject: on(undefined), message: /names no version/ },
    "a stream": { subject: { ...on("2.0"), Command: { Name: "gluestreaming" } } },
    "a stricter team": { subject: on("4.0"), options: { minimum: "5.0" } },
  },
  skips: { "a Python shell": { subject: pythonShell, message: /pythonshell/ }, Ray: { subject: ray } },
});
