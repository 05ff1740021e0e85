import { basename, dirname, join } from "node:path";
import { MOST_STATE, type SourceFile, type Sources } from "../sources.ts";
import { type Frame, userFrame } from "./frame.ts";

/** A resource as the assembly describes it. */
export interface Construct {
  /** `/Shop/Invoices/Bucket/Resource` */
  readonly path: string;
  readonly type: string;
}

/** A stack of a cloud assembly (`cdk.out`). */
export interface CdkStack {
  readonly name: string;
  /** Undefined where it may go anywhere. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** When it was synthesized. */
  readonly written: number;
  /** By logical id. Undefined for one that two nested stacks have. */
  readonly constructs: ReadonlyMap<string, Construct | undefined>;
  /** Where a construct was made, by its path. */
  readonly made: ReadonlyMap<string, Frame>;
  /** Where a property was set, by path and name; undefined where in several places. */
  readonly set: ReadonlyMap<string, Frame | undefined>;
}

interface Entry {
  readonly type?: unknown;
  readonly data?: any;
  readonly trace?: unknown;
}
type Metadata = readonly (readonly [path: string, entries: readonly Entry[]])[];

/** The files that describe assemblies. */
export const manifests = (sources: Sources): readonly SourceFile[] =>
  sources.files.filter((file) => basename(file.path) === "manifest.json" && /"artifacts"/.test(sources.head(file)));

/** The stacks of an assembly. */
export function stacksOf(manifest: SourceFile, sources: Sources): CdkStack[] {
  const artifacts = Object.entries<any>(json(manifest, sources)?.artifacts ?? {});
  return artifacts
    .filter(([, artifact]) => artifact?.type === "aws:cloudformation:stack")
    .map(([id, artifact]) => stackOf(id, artifact, dirname(manifest.path), manifest.modified, sources));
}

function stackOf(id: string, artifact: any, folder: string, written: number, sources: Sources): CdkStack {
  const { stackName, templateFile } = artifact.properties ?? {};
  const file = (name: unknown) =>
    typeof name === "string" ? json(sources.at(join(folder, name)), sources) : undefined;
  const metadata: Metadata = Object.entries<any>({
    ...artifact.metadata,
    ...file(artifact.additionalMetadataFile),
  }).map(([path, entries]) => [path, Array.isArray(entries) ? entries.filter(isEntry) : []]);
  const nested = metadata.flatMap(([, entries]) => entries.filter(({ type }) => type === "aws:cdk:templateFile"));
  const templates = [...new Set<unknown>([templateFile, ...nested.map(({ data }) => data as unknown)])].map(file);
  const [, account, region] = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(String(artifact.environment)) ?? [];
  return {
    name: typeof stackName === "string" ? stackName : id,
    account: account?.startsWith("unknown-") ? undefined : account,
    region: region?.startsWith("unknown-") ? undefined : region,
    written,
    constructs: constructsIn(templates, metadata),
    made: madeIn(metadata),
    set: setIn(metadata),
  };
}

const isEntry = (entry: unknown): entry is Entry => typeof entry === "object" && entry !== null;

function constructsIn(templates: readonly any[], metadata: Metadata): Map<string, Construct | undefined> {
  const paths = new Map<string, string>();
  for (const [path, entries] of metadata)
    for (const { type, data } of entries) if (type === "aws:cdk:logicalId") paths.set(String(data), path);
  const found = new Map<string, Construct | undefined>();
  for (const template of templates)
    for (const [id, resource] of Object.entries<any>(template?.Resources ?? {})) {
      const own = resource?.Metadata?.["aws:cdk:path"];
      const path = typeof own === "string" ? `/${own}` : paths.get(id);
      const construct =
        path !== undefined && typeof resource?.Type === "string" ? { path, type: resource.Type } : undefined;
      found.set(id, found.has(id) ? undefined : construct);
    }
  return found;
}

// Before 2.254, the trace of the logical id, which a construct gets as it is made.
function madeIn(metadata: Metadata): Map<string, Frame> {
  const traceOf = (entries: readonly Entry[]) =>
    entries.find(({ type }) => type === "aws:cdk:creationStack")?.data ??
    entries.find(({ type }) => type === "aws:cdk:logicalId")?.trace;
  return new Map(
    metadata.flatMap(([path, entries]) => {
      const frame = userFrame(traceOf(entries));
      return frame ? [[path, frame] as const] : [];
    }),
  );
}

function setIn(metadata: Metadata): Map<string, Frame | undefined> {
  const found = new Map<string, Frame | undefined>();
  for (const [path, entries] of metadata)
    for (const { type, data } of entries) {
      if (type !== "aws:cdk:propertyAssignment") continue;
      const [key, frame] = [`${path} ${data?.propertyName}`, userFrame(data?.stackTrace)];
      const earlier = found.get(key);
      const same = earlier?.path === frame?.path && earlier?.line === frame?.line;
      found.set(key, !found.has(key) || same ? frame : undefined);
    }
  return found;
}

function json(file: SourceFile | undefined, sources: Sources): any {
  try {
    return file && JSON.parse(sources.read(file, MOST_STATE) ?? "null");
  } catch {
    sources.note(`${file!.shown} is not well-formed JSON; nothing of it is used`);
    return undefined;
  }
}
