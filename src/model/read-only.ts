/**
 * The wall that makes cloud-audit read-only. It is asked when a read is declared and again before each request
 * leaves, for our own rules and for those of users.
 */
import { returnsData } from "./returns-data.ts";

// Verbs of operations that change nothing. GenerateCredentialReport changes no configuration: it asks IAM
// for a list that GetCredentialReport then returns.
const READ_VERBS =
  /^(describe|list|get|batchGet|batchDescribe|head|lookup|search|simulate)[A-Z]\w*$|^generateCredentialReport$/;

/** The service whose reads are of this machine, and these are they. */
export const LOCAL = "local";
const LOCAL_READS = new Set(["readEnvFile"]);

// Members of an input that would turn a harmless read into one that returns secrets.
const UNLOCKING_INPUTS = ["WithDecryption", "includeValue", "includeValues", "IncludeSecretValue"];

// Members without which a read returns secrets.
const LOCKING_INPUTS: Readonly<Record<string, string>> = {
  "@aws-sdk/client-glue:getConnection": "HidePassword",
  "@aws-sdk/client-glue:getConnections": "HidePassword",
};

/** Raised when a declaration or a request is not a read. */
export class NotARead extends Error {
  constructor(service: string, operation: string, because: string) {
    super(`${service}:${operation} is refused: ${because}. cloud-audit sends only reads of configuration.`);
    this.name = "NotARead";
  }
}

/**
 * @param operation the operation's name in the SDK, lower camel case: `describeVpcs`
 * @param input when given, its members are judged too
 * @throws {NotARead}
 */
export function assertRead(
  { name, client = "" }: { readonly name: string; readonly client?: string },
  operation: string,
  input?: object,
): void {
  const because =
    name === LOCAL ? unlessLocal(operation) : (unlessRead(client, operation) ?? unlessLocked(client, operation, input));
  if (because !== undefined) throw new NotARead(name, operation, because);
}

const unlessLocal = (operation: string) => (LOCAL_READS.has(operation) ? undefined : "it is no local read");

function unlessRead(client: string, operation: string): string | undefined {
  if (!READ_VERBS.test(operation)) return "its name is not that of a read";
  return returnsData(client, operation) ? "it returns data, secrets or credentials" : undefined;
}

function unlessLocked(client: string, operation: string, input: object | undefined): string | undefined {
  if (input === undefined) return undefined;
  const members = input as Readonly<Record<string, unknown>>;
  const unlocking = UNLOCKING_INPUTS.find((member) => Boolean(members[member]));
  if (unlocking) return `${unlocking} would return secrets in the clear`;
  const locking = LOCKING_INPUTS[`${client}:${operation}`];
  return locking !== undefined && members[locking] !== true ? `${locking} must be true` : undefined;
}
