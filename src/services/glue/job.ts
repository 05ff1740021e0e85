import type { GetJobsResponse, Job } from "@aws-sdk/client-glue";
import { type Sighting, sight, sightings } from "../../aws/secrets.ts";
import { kind } from "../../model/index.ts";
import { GLUE_PAGE, glue, glueArn, tagging } from "./service.ts";

type Free = "DefaultArguments" | "NonOverridableArguments" | "CodeGenConfigurationNodes" | "SourceControlDetails";

/**
 * A job; in place of the values of its arguments what was seen of them, by name. The graph of the visual editor and
 * the access to a repository of source code, which may hold a token, are left out.
 */
export interface GlueJob extends Omit<Job, Free> {
  readonly argumentsSeen: Readonly<Record<string, Sighting>>;
  /** Whether its runs remember in a bookmark what they have read. */
  readonly bookmarks: boolean;
}

export const glueJob = kind<GlueJob>()("AWS::Glue::Job", {
  list: glue("getJobs", {
    pageSize: GLUE_PAGE,
    admit: async ({ Jobs = [] }: GetJobsResponse) => ({ Jobs: await Promise.all(Jobs.map(masked)) }),
    value: (out) => out.Jobs,
  }),
  identity: ({ Name }, scope) => ({ arn: Name && glueArn(scope, `job/${Name}`), name: Name }),
  aspects: { tagging },
  tags: "tagging",
});

async function masked(job: Job): Promise<GlueJob> {
  const {
    DefaultArguments,
    NonOverridableArguments,
    CodeGenConfigurationNodes: _,
    SourceControlDetails: __,
    ...rest
  } = job;
  // What cannot be overridden wins.
  const values = { ...DefaultArguments, ...NonOverridableArguments };
  const seen = Object.entries(values).map(async ([name, value]) => [name, await look(name, value)] as const);
  const bookmark = values["--job-bookmark-option"];
  return {
    ...rest,
    argumentsSeen: Object.fromEntries(await Promise.all(seen)),
    bookmarks: bookmark !== undefined && bookmark !== "job-bookmark-disable",
  };
}

/** Arguments of Glue that hold several settings by name. */
const SETTINGS = new Set(["--conf", "--customer-driver-env-vars", "--customer-executor-env-vars"]);

async function look(name: string, value: string): Promise<Sighting> {
  const whole = await sight(name, value);
  const parts = /^jdbc:/i.test(value) ? /[?&;]/g : SETTINGS.has(name) ? /\s+--conf\s+|,(?=\w+=)/g : undefined;
  if (whole.secret !== undefined || parts === undefined) return whole;
  const [first] = await sightings(value.replace(parts, "\n"));
  return first ? { masked: first.masked, secret: first.secret } : whole;
}

/** Jobs of Spark, in batches or streams; others are Python shells and Ray. */
export const isSparkJob = ({ Command }: Pick<Job, "Command">): boolean =>
  Command?.Name === "glueetl" || Command?.Name === "gluestreaming";
