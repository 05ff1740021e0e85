/** Where an operation's answer holds the token of the next page, where the next input takes it, and the page size. */
export interface Pagination {
  readonly input: string;
  /** May be a path: `DistributionList.NextMarker`. */
  readonly output: string;
  readonly size?: string;
  /** Where a token has several parts: by the name in the next input, where the answer holds them. */
  readonly parts?: Readonly<Record<string, string>>;
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

type Lazy<T> = T | "unit" | (() => T | "unit");
/** A structure in the SDK's schemas; its members' names come fifth. */
type Structure = readonly [number, string, string, unknown, readonly string[], ...unknown[]];
/** What an SDK command tells of its operation: input and output come last. */
export type OperationSchema = readonly [number, string, string, unknown, Lazy<Structure>, Lazy<Structure>];

const TOKENS = ["NextToken", "NextMarker", "NextContinuationToken", "NextPageToken", "Marker", "ContinuationToken"];
const SIZES = ["MaxResults", "MaxItems", "MaxRecords", "PageSize", "MaxPageSize", "Limit"];

/**
 * The pagination of an operation for which the SDK has no paginator, by the names of its members. There are many
 * such operations (dax:DescribeClusters, rds:DescribeDBShardGroups), and their lists go on all the same.
 */
export function paginationBySchema(schema: OperationSchema): Pagination | undefined {
  const [inputs, outputs] = [membersOf(schema[4]), membersOf(schema[5])];
  const output = firstOf(TOKENS, outputs);
  if (output === undefined) return paginationByParts(inputs, outputs);
  // Out as NextMarker, in as Marker.
  const input = firstOf([output, output.replace(/^next/i, "")], inputs);
  const size = firstOf(SIZES, inputs);
  return input === undefined ? undefined : { input, output, ...(size && { size }) };
}

// Route 53 goes on at a record's name, type and identifier: NextRecordName, StartRecordName …
function paginationByParts(inputs: readonly string[], outputs: readonly string[]): Pagination | undefined {
  const pairs = outputs.flatMap((output): [string, string][] => {
    const input = output.replace(/^Next/, "Start");
    return input !== output && inputs.includes(input) ? [[input, output]] : [];
  });
  const [first] = pairs;
  if (!first || !outputs.includes("IsTruncated")) return undefined;
  const size = firstOf(SIZES, inputs);
  return { input: first[0], output: first[1], ...(size && { size }), parts: Object.fromEntries(pairs) };
}

function membersOf(of: Lazy<Structure>): readonly string[] {
  const structure = typeof of === "function" ? of() : of;
  // "unit" stands for no members at all.
  return Array.isArray(structure) ? structure[4] : [];
}

/** The first of some names that is a member, in either case. */
function firstOf(names: readonly string[], members: readonly string[]): string | undefined {
  const found = names.map((name) => members.find((member) => member.toLowerCase() === name.toLowerCase()));
  return found.find((member) => member !== undefined);
}
