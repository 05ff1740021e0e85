import { kind } from "../../model/index.ts";
import { authorization, type ManagedPolicy } from "./authorization.ts";

const isAws = ({ Arn = "" }: ManagedPolicy) => Arn.split(":")[4] === "aws";
// Its name ends its ARN, too.
const identity = ({ Arn, PolicyName }: ManagedPolicy) => ({
  arn: Arn,
  name: PolicyName ?? Arn?.slice(Arn.lastIndexOf("/") + 1),
});

/** The account's own managed policies, attached or not, with the text of their default versions. */
export const managedPolicy = kind<ManagedPolicy>()("AWS::IAM::ManagedPolicy", {
  scope: "global",
  list: authorization(({ Policies = [] }) => Policies.filter((policy) => !isAws(policy))),
  identity,
});

/**
 * AWS's own managed policies that somebody in the account holds. They have a type of their own, so that no rule accuses
 * AWS of what it wrote.
 */
export const awsManagedPolicy = kind<ManagedPolicy>()("AWS::IAM::AWSManagedPolicy", {
  scope: "global",
  list: authorization(({ Policies = [] }) => Policies.filter(isAws)),
  identity,
});
