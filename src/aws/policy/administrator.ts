import { parseArn } from "../arn.ts";
import type { Context } from "./condition.ts";
import { label, type Policy, type Statement } from "./document.ts";
import { forbids, gives } from "./permits.ts";
import { globsInWords } from "./words.ts";

/** A policy in force for a principal. */
export interface Held {
  /** Of the policy. */
  readonly name: string;
  /** Of a managed policy. */
  readonly arn?: string;
  /** The group that a user has it from. */
  readonly group?: string;
  readonly policy: Policy;
}

/** By what a principal is an administrator. */
export interface Administrator {
  /** False when it is all of IAM only, by which it can give itself the rest. */
  readonly everything: boolean;
  readonly policy: string;
  readonly policyArn?: string;
  readonly group?: string;
  /** Sid, or `statement 1`. */
  readonly statement: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** Each of these, allowed on all of IAM, is enough to become anything: who has one left is an administrator still. */
const WAYS_UP = [
  ...["AttachUserPolicy", "AttachGroupPolicy", "AttachRolePolicy", "PutUserPolicy", "PutGroupPolicy", "PutRolePolicy"],
  ...["CreatePolicyVersion", "UpdateAssumeRolePolicy", "AddUserToGroup", "CreateAccessKey", "CreateLoginProfile"],
].map((name) => `iam:${name}`);

/**
 * Whether policies together make their holder an administrator: an Allow of all of IAM or more on every resource,
 * of which the explicit Deny statements and the permissions boundary leave a way to any permission. A statement with
 * conditions on anything but how one calls (MFA, network, time), IAM's region or the own account makes nobody an
 * administrator. Service control
 * policies are not looked at.
 * @param iam pattern of all IAM resources of the account: `arn:aws:iam::111122223333:*`
 */
export function administrator(held: readonly Held[], iam: string, boundary?: Policy): Administrator | undefined {
  const context = callOfIam(iam);
  const all = { action: "iam:*", resource: iam, context };
  const every = { action: "*", resource: "*", context };
  const limits = boundary?.statements;
  if (limits && !limits.some((one) => gives(one, all))) return undefined;
  const statements = [...held.flatMap(({ policy }) => policy.statements), ...(limits ?? [])];
  const isDenied = (action: string) => statements.some((one) => forbids(one, { action, resource: iam }));
  const grants = held.flatMap((one) => {
    const by = one.policy.statements.filter((statement) => gives(statement, all));
    return by.map((statement) => grant(one, statement, gives(statement, every)));
  });
  const [best] = grants.sort((a, b) => Number(b.everything) - Number(a.everything));
  return best && WAYS_UP.some((action) => !isDenied(action)) ? best : undefined;
}

/** The region in which IAM is called, by partition. */
const HOME: Readonly<Record<string, string>> = {
  ...{ aws: "us-east-1", "aws-cn": "cn-north-1", "aws-us-gov": "us-gov-west-1" },
};

/** What holds for every call of an account's IAM. */
function callOfIam(iam: string): Context {
  const { account, partition = "" } = parseArn(iam) ?? {};
  const values: Readonly<Record<string, string | undefined>> = {
    ...{ "aws:requestedregion": HOME[partition], "aws:resourceaccount": account, "aws:principalaccount": account },
  };
  return (key) => (values[key] === undefined ? undefined : [values[key]]);
}

function grant({ name, arn, group }: Held, statement: Statement, everything: boolean): Administrator {
  return {
    everything,
    policy: name,
    ...(arn && { policyArn: arn }),
    ...(group && { group }),
    statement: label(statement),
    actions: globsInWords(statement.actions),
    resources: globsInWords(statement.resources),
  };
}
