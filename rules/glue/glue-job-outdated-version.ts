import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { glueJob, isSparkJob } from "../../src/services/glue/job.ts";
import { atLeast } from "../../src/services/rds/engine.ts";

export default defineRule({
  id: "glue-job-outdated-version",
  title: "Glue job runs on an outdated version of Glue",
  severity: "medium",
  why: "AWS mends no security holes in the Spark, the Python and the libraries of an old version. Since April 2026 it no longer starts runs of 0.9, 1.0 and 2.0 at all.",
  fix: {
    text: "Move the job to a current version of Glue and try it there first: Spark, Python and Java change with it. Glue can analyse the script and propose the changes. update-job replaces the whole definition: name every setting that is to stay.",
    cli: "aws glue get-job --job-name <job>\naws glue update-job --job-name <job> --job-update 'Role=<role>,Command={Name=glueetl,ScriptLocation=<script>,PythonVersion=3},GlueVersion=5.1'",
    terraform: `resource "aws_glue_job" "<name>" {
  # …
  glue_version = "5.1"
}`,
    cloudformation: `<Name>:
  Type: AWS::Glue::Job
  Properties:
    GlueVersion: "5.1"`,
  },
  references: {
    fsbp: ["Glue.4"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/glue/latest/dg/glue-version-support-policy.html",
      "https://docs.aws.amazon.com/glue/latest/dg/release-notes.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/glue-controls.html#glue-4",
    ],
  },
  examples: { pass: "The job runs on Glue 5.0.", fail: "The job runs on Glue 2.0." },
  options: z.object({
    minimum: z
      ._default(z.string().check(z.regex(/^\d+\.\d+$/)), "3.0")
      .check(z.describe("The oldest version of Glue that Spark jobs may run on")),
  }),
  subject: glueJob.with(),
  check: (job, { options: { minimum } }) => {
    const { GlueVersion, Command } = job;
    if (!isSparkJob(job)) return skip(`it is no Spark job but ${Command?.Name ?? "of a kind that AWS does not name"}`);
    if (GlueVersion === undefined)
      return fail("it names no version of Glue, as jobs from before there were versions", {
        GlueVersion: null,
        minimum,
      });
    return atLeast(GlueVersion, minimum)
      ? pass
      : fail(`it runs on Glue ${GlueVersion}, older than ${minimum}`, { GlueVersion, minimum });
  },
});
