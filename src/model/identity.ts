/** The separate clouds of AWS: accounts, ARNs and endpoints of one mean nothing in another. */
export type Partition =
  "aws" | "aws-cn" | "aws-us-gov" | "aws-iso" | "aws-iso-b" | "aws-iso-e" | "aws-iso-f" | "aws-eusc";

/** Tags of a resource, by key. */
export type Tags = Readonly<Record<string, string>>;

/** What every resource has: the words that reports, suppressions and look-ups use. */
export interface Identity {
  /** The kind's CloudFormation type, such as `AWS::RDS::DBInstance`. */
  readonly type: string;
  /** Amazon Resource Name; unique in the world. */
  readonly arn: string;
  /** The name or id that a person knows the resource by. */
  readonly name: string;
  /** AWS region, or `global` for resources of a global service. */
  readonly region: string;
  /** Twelve-digit account id. */
  readonly account: string;
  readonly tags: Tags;
}

/** Where a list call is made: one region of one account. */
export interface Scope {
  readonly account: string;
  readonly region: string;
  readonly partition: Partition;
  /** Files named with `--env-file`; empty unless the user asked for them to be read. */
  readonly envFiles: readonly string[];
}

/** The region of resources that belong to none. */
export const GLOBAL = "global";
