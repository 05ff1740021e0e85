import type { RegistryScanningConfiguration } from "@aws-sdk/client-ecr";

/**
 * Whether a filter of the registry means a repository: without a wildcard its name contains it.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html#image-scanning-filters
 */
export function filterMeans(filter: string, repositoryName: string): boolean {
  if (!filter.includes("*")) return repositoryName.includes(filter);
  const [first = "", ...rest] = filter.split("*");
  const last = rest.pop() ?? "";
  if (!repositoryName.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = repositoryName.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return repositoryName.length - last.length >= at && repositoryName.endsWith(last);
}

/** How often the registry has the images of a repository scanned by itself; undefined when no rule of it does. */
export function scannedBy({ rules = [] }: RegistryScanningConfiguration, repositoryName: string): string | undefined {
  const rule = rules.find(
    ({ scanFrequency, repositoryFilters = [] }) =>
      scanFrequency !== "MANUAL" && repositoryFilters.some(({ filter = "" }) => filterMeans(filter, repositoryName)),
  );
  return rule?.scanFrequency;
}
