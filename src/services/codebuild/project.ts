import type { BatchGetProjectsOutput, EnvironmentVariable, Project } from "@aws-sdk/client-codebuild";
import { type Sighting, sight } from "../../aws/secrets.ts";
import { details, kind } from "../../model/index.ts";
import { ecsTags } from "../ecs/service.ts";
import { CODEBUILD_BATCH, codebuild } from "./service.ts";
import { admitSource, type BuildSource } from "./source.ts";

/** A variable of a build: in place of a value in plain text what was seen of it, of others none. */
export interface BuildVariable extends Partial<Sighting> {
  readonly name: string;
  readonly type: string;
}

/** A build project, without buildspecs, webhook and artifacts. */
export interface BuildProject extends Pick<Project, "name" | "arn" | "logsConfig" | "tags"> {
  readonly sources: readonly BuildSource[];
  readonly variables: readonly BuildVariable[];
}

/** The account's own projects; those that others share with it are theirs. */
export const buildProject = kind<BuildProject>()("AWS::CodeBuild::Project", {
  list: codebuild("listProjects", { value: (out) => out.projects }),
  details: details<string, BuildProject>(
    CODEBUILD_BATCH,
    codebuild("batchGetProjects", {
      input: ({ stubs }) => ({ names: [...stubs] }),
      admit: async ({ projects = [] }: BatchGetProjectsOutput) => ({
        projects: await Promise.all(projects.map(masked)),
      }),
      value: (out): readonly BuildProject[] => out.projects,
    }),
  ),
  identity: (p) => ({ arn: p.arn, name: p.name, tags: ecsTags(p.tags) }),
});

async function masked(project: Project): Promise<BuildProject> {
  const { name, arn, logsConfig, tags, source, secondarySources = [], environment } = project;
  return {
    ...{ name, arn, logsConfig, tags },
    sources: [...(source ? [source] : []), ...secondarySources].map(admitSource),
    variables: await Promise.all((environment?.environmentVariables ?? []).map(maskedVariable)),
  };
}

// A variable that names no type holds its value in plain text.
async function maskedVariable({ name = "", value, type = "PLAINTEXT" }: EnvironmentVariable): Promise<BuildVariable> {
  return { name, type, ...(type === "PLAINTEXT" && (await sight(name, value ?? ""))) };
}
