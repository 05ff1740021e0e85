import { callerOf, hasPath } from "../aws/caller.ts";
import { homeRegion } from "../aws/partition.ts";
import { asker } from "../collect/ask.ts";
import { chunks } from "../collect/listing.ts";
import type { Account, AnyRule, Source, UnreadDetail } from "../model/index.ts";
import type { plan } from "../plan/index.ts";
import { neededActions, type PermissionCheck, permissionCheck } from "../plan/permission-check.ts";
import { roleArn, type SimulatedAction, simulation } from "../services/iam/simulation.ts";
import { callerIdentity } from "../services/sts/caller-identity.ts";

/** Actions that IAM is asked about at once. */
const BATCH = 100;

/** Asks IAM whether the caller may do what the rules need. What IAM does not tell is unknown, and no failure. */
export async function checkPermissions(
  rules: readonly AnyRule[],
  needs: Parameters<typeof plan>[1],
  { id: account, partition }: Account,
  source: Source,
): Promise<PermissionCheck> {
  const ask = asker((call) => source.send(call));
  const place = { account, region: homeRegion(partition) };
  const needed = neededActions(rules, needs);
  const nothing = (unknown: string) => ({ ...permissionCheck(needed, []), unknown });

  const identity = await ask(place, callerIdentity, undefined as never);
  const caller = callerOf(identity.value?.arn ?? "");
  if (identity.unread) return nothing(wordsOf(identity.unread));
  if (caller.is === "root")
    return {
      ...permissionCheck(needed, allowedAll(needed.map(({ action }) => action))),
      principal: identity.value.arn!,
    };
  if (caller.is === "other") return nothing(`the policies of ${identity.value.arn} are not IAM's to simulate`);

  let principal = caller.arn;
  if (caller.is === "role") {
    const named = await ask(place, roleArn, caller.name);
    if (named.value === undefined && hasPath(caller.name))
      return nothing(`the path of its role is not known: ${wordsOf(named.unread!)}`);
    principal = named.value ?? caller.arn;
  }
  const batches = chunks(
    needed.map(({ action }) => action),
    BATCH,
  );
  const told = await Promise.all(batches.map((actions) => ask(place, simulation, { principal, actions })));
  const unread = told.find((one) => one.unread)?.unread;
  return {
    ...permissionCheck(
      needed,
      told.flatMap(({ value = [] }) => value),
    ),
    principal,
    ...(unread && { unknown: wordsOf(unread) }),
  };
}

const allowedAll = (actions: readonly string[]): SimulatedAction[] =>
  actions.map((action) => ({ action, allowed: true, unsure: false }));

const wordsOf = ({ service, operation, code, message }: UnreadDetail) =>
  `${service}:${operation}: ${message} (${code})`;
