import { atLeast } from "../rds/engine.ts";

const NAMES = { OpenSearch: "opensearch", Elasticsearch: "elasticsearch" } as const;
type Name = keyof typeof NAMES;

/** A domain's engine: `OpenSearch_2.19`, `Elasticsearch_7.10`. */
export interface SearchEngine {
  readonly name: Name;
  readonly key: (typeof NAMES)[Name];
  readonly version: string;
}

/** Undefined for an engine that is not known here. */
export function searchEngine(engineVersion: string | undefined): SearchEngine | undefined {
  const [, name, version] = /^(OpenSearch|Elasticsearch)_(\d+(?:\.\d+)*)$/.exec(engineVersion ?? "") ?? [];
  return name && version ? { name: name as Name, key: NAMES[name as Name], version } : undefined;
}

/**
 * Why a domain's engine is too old for what every OpenSearch has, and Elasticsearch since a version.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/features-by-version.html
 */
export function tooOldFor(engineVersion: string | undefined, since: string): string | undefined {
  const engine = searchEngine(engineVersion);
  if (engine?.name !== "Elasticsearch" || atLeast(engine.version, since)) return undefined;
  return `Elasticsearch ${engine.version} cannot do it, only ${since} and later and OpenSearch`;
}

/** The same as a clause at the end of a message; empty where the engine is able to. */
export function hint(engineVersion: string | undefined, since: string): string {
  const old = tooOldFor(engineVersion, since);
  return old === undefined ? "" : `; ${old}`;
}
