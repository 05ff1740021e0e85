import { changed, type CodeLine, type Concerns, type Finding, type Identity } from "../model/index.ts";
import { CdkRoute } from "./cdk/route.ts";
import { TemplateRoute, templateFiles } from "./cloudformation/route.ts";
import type { Stack } from "./cloudformation/stack.ts";
import { agreed, type Sources, type Spot } from "./sources.ts";
import { hclParser } from "./terraform/hcl.ts";
import { TerraformRoute } from "./terraform/route.ts";
import { YorRoute } from "./yor.ts";

export type { Stack } from "./cloudformation/stack.ts";
export type { SourceFile, Sources } from "./sources.ts";

/** What is known beside the findings. */
export interface Knowledge {
  /** What a rule is concerned with, by its id. */
  readonly concerns: (ruleId: string) => Concerns | undefined;
  /** Stacks of the accounts, where they were asked for. */
  readonly stacks: readonly Stack[];
}

/**
 * Puts findings on the lines of the infrastructure code that made their resources. A line is given where one route
 * leads to it and no other to another; a finding that none leads to stays as it is.
 */
export async function trace(
  findings: readonly Finding[],
  sources: Sources,
  { concerns, stacks }: Knowledge,
): Promise<readonly Finding[]> {
  const resources = findings.map(({ resource }) => resource);
  const terraform = new TerraformRoute(sources, await lazyParser(sources));
  const cdk = new CdkRoute(sources);
  const templates = new TemplateRoute(sources, resources, stacks, cdk.isGenerated);
  const yor = new YorRoute(sources, terraform.code);
  const spotOf = (resource: Identity, concern: Concerns | undefined): Spot | undefined => {
    const sure = [
      terraform.spot(resource, concern),
      cdk.spot(resource, templates.memberOf(resource), concern) ?? templates.spot(resource, concern),
    ].filter((spot) => spot !== undefined);
    return sure.length > 0 ? agreed(sure) : yor.spot(resource, concern);
  };
  return findings.map((finding) => {
    const spot = spotOf(finding.resource, concerns(finding.ruleId));
    return spot ? changed(finding, { source: lineOf(spot) }) : finding;
  });
}

/** Whether the sources have what stacks are made of, so that it helps to know the stacks. */
export const hasStacks = (sources: Sources): boolean => templateFiles(sources).length > 0;

const lineOf = ({ file, line, column, address }: Spot): CodeLine => ({ file: file.shown, line, column, address });

/** The parser costs a few milliseconds and a megabyte: it is made where there is something to parse. */
const lazyParser = async (sources: Sources) =>
  sources.files.some(({ path }) => /\.(tf|tofu)$/.test(path)) ? hclParser(sources.wasm()) : () => undefined;
