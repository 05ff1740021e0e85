/**
 * The six parts of an Amazon Resource Name, `arn:partition:service:region:account:resource`. Region and account are
 * empty where a service has none (`arn:aws:s3:::bucket`); the resource may hold colons and slashes of its own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

const ARN = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/s;

/** The parts of an ARN; undefined for any other text (a bare name, an id, `*`). */
export function parseArn(text: string): Arn | undefined {
  const [, partition, service, region, account, resource] = ARN.exec(text) ?? [];
  if (partition === undefined || service === undefined || region === undefined) return undefined;
  if (account === undefined || resource === undefined) return undefined;
  return { partition, service, region, account, resource };
}

/** The text of an ARN: the inverse of parseArn. Region and account may be left out for what has none. */
export function formatArn(arn: Pick<Arn, "partition" | "service" | "resource"> & Partial<Arn>): string {
  return ["arn", arn.partition, arn.service, arn.region ?? "", arn.account ?? "", arn.resource].join(":");
}

/**
 * The resource part in two: `instance/i-1` and `db:main` have a type, `my-bucket` has none. The id of a thing in a
 * path keeps the path: `role/team/deploy` is role `team/deploy`.
 */
export function resourceParts(resource: string): { readonly type: string | undefined; readonly id: string } {
  const at = resource.search(/[/:]/);
  return at < 1 ? { type: undefined, id: resource } : { type: resource.slice(0, at), id: resource.slice(at + 1) };
}

/** True for the twelve digits of an account id. */
export function isAccountId(text: string): boolean {
  return /^\d{12}$/.test(text);
}
