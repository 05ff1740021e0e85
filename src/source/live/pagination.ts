/** Where an operation's answer holds the token of the next page, where the next input takes it, and the page size. */
export interface Pagination {
  readonly input: string;
  /** May be a path: `DistributionList.NextMarker`. */
  readonly output: string;
  readonly size?: string;
}

const PAGINATOR = /createPaginator\(\w+,\s*(\w+)Command,\s*"([^"]+)",\s*"([^"]+)",\s*(?:"([^"]+)"|undefined|"")?\s*\)/g;

/**
 * The pagination of a client's operations, read off the text of its own paginators, which are the only place where
 * the SDK says it.
 * @param text JavaScript of an @aws-sdk/client package
 * @returns by the operation's name, lower camel case
 */
export function paginationIn(text: string): Map<string, Pagination> {
  const found = [...text.matchAll(PAGINATOR)].map(([, command, input, output, size]): [string, Pagination] => [
    command![0]!.toLowerCase() + command!.slice(1),
    { input: input!, output: output!, ...(size && { size }) },
  ]);
  return new Map(found);
}
