import { atLeast } from "../rds/engine.ts";

/** A domain's engine: `OpenSearch_2.19`, `Elasticsearch_7.10`. */
export interface SearchEngine {
  readonly name: "OpenSearch" | "Elasticsearch";
  readonly version: string;
}

/** Undefined for an engine that is not known here. */
export function searchEngine(engineVersion: string | undefined): SearchEngine | undefined {
  const [, name, version] = /^(OpenSearch|Elasticsearch)_(\d+(?:\.\d+)*)$/.exec(engineVersion ?? "") ?? [];
  return name && version ? { name: name as SearchEngine["name"], version } : undefined;
}

/**
 * Why a domain's engine is too old for something that every OpenSearch has, and Elasticsearch since a version.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/features-by-version.html
 */
export function tooOldFor(engineVersion: string | undefined, since: string): string | undefined {
  const engine = searchEngine(engineVersion);
  if (engine?.name !== "Elasticsearch" || atLeast(engine.version, since)) return undefined;
  return `Elasticsearch ${engine.version} cannot do it, ${since} and OpenSearch can`;
}
