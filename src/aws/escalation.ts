import { label, type Policy, type Statement } from "./policy/document.ts";
import { permits, type Permission } from "./policy/index.ts";

/**
 * Known ways from some permissions to more. Left out are those by what exists already (new code for a function that
 * has a role): whether they lead up depends on what there is, not on the policy.
 * Sources: https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/ (2018) and its successor
 * https://pathfinding.cloud/
 */
export const escalations = { asOf: "2026-11-01", source: "https://pathfinding.cloud/" };

interface Path {
  /** Actions that must all be allowed. */
  readonly actions: readonly string[];
  /** The kind of IAM resource on all of which the first must be allowed; named ones may be harmless. */
  readonly on: "user" | "group" | "role" | "policy";
  /** The service that a role is passed to, where the first is iam:PassRole. */
  readonly to?: string;
  /** What the holder does then. */
  readonly how: string;
}

const direct = (on: Path["on"], name: string, how: string): Path => ({ actions: [`iam:${name}`], on, how });
const passing = (to: string, how: string, ...actions: string[]): Path => ({
  ...{ actions: ["iam:PassRole", ...actions], on: "role", to: `${to}.amazonaws.com`, how },
});

export const PATHS: readonly Path[] = [
  direct("policy", "CreatePolicyVersion", "rewrite a policy that they hold"),
  direct("policy", "SetDefaultPolicyVersion", "bring back an earlier, wider version of a policy"),
  direct("user", "CreateAccessKey", "make a key for any other user"),
  direct("user", "CreateLoginProfile", "give any other user a password"),
  direct("user", "UpdateLoginProfile", "change any other user's password"),
  direct("user", "AttachUserPolicy", "attach any policy to any user"),
  direct("group", "AttachGroupPolicy", "attach any policy to any group"),
  direct("role", "AttachRolePolicy", "attach any policy to any role"),
  direct("user", "PutUserPolicy", "write a policy into any user"),
  direct("group", "PutGroupPolicy", "write a policy into any group"),
  direct("role", "PutRolePolicy", "write a policy into any role"),
  direct("group", "AddUserToGroup", "join any group"),
  direct("role", "UpdateAssumeRolePolicy", "have any role trust them"),
  passing("ec2", "start an instance with any role", "ec2:RunInstances"),
  passing("lambda", "run a function with any role", "lambda:CreateFunction", "lambda:InvokeFunction"),
  passing("lambda", "let others call a function with any role", "lambda:CreateFunction", "lambda:AddPermission"),
  passing(
    "lambda",
    "run a function with any role on events",
    "lambda:CreateFunction",
    "lambda:CreateEventSourceMapping",
  ),
  passing("cloudformation", "have a stack made with any role", "cloudformation:CreateStack"),
  passing("glue", "open a development endpoint with any role", "glue:CreateDevEndpoint"),
  passing("glue", "run a job with any role", "glue:CreateJob", "glue:StartJobRun"),
  passing("glue", "run a job with any role on a trigger", "glue:CreateJob", "glue:CreateTrigger"),
  passing("ecs-tasks", "run a task with any role", "ecs:RegisterTaskDefinition", "ecs:RunTask"),
  passing("ecs-tasks", "start a task with any role", "ecs:RegisterTaskDefinition", "ecs:StartTask"),
  passing("ecs-tasks", "run a service with any role", "ecs:RegisterTaskDefinition", "ecs:CreateService"),
  passing("codebuild", "run a build with any role", "codebuild:CreateProject", "codebuild:StartBuild"),
  passing("states", "run a state machine with any role", "states:CreateStateMachine", "states:StartExecution"),
  passing("scheduler", "have a schedule call AWS with any role", "scheduler:CreateSchedule"),
  passing("apprunner", "run a service with any role", "apprunner:CreateService"),
  passing(
    "sagemaker",
    "open a notebook with any role",
    ...["sagemaker:CreateNotebookInstance", "sagemaker:CreatePresignedNotebookInstanceUrl"],
  ),
  passing("sagemaker", "train with any role", "sagemaker:CreateTrainingJob"),
  passing("sagemaker", "process data with any role", "sagemaker:CreateProcessingJob"),
];

/** A way up that a policy opens by itself. */
export interface Escalation {
  readonly actions: readonly string[];
  readonly how: string;
  /** The statements that allow it. */
  readonly statements: readonly string[];
}

/** The ways up that one policy opens to its holder; see `permits` for what its Deny statements and conditions take. */
export function escalationsBy(policy: Policy, { account, partition }: { account: string; partition: string }) {
  return PATHS.flatMap((path): Escalation[] => {
    const [first = "", ...rest] = path.actions;
    const context: Permission["context"] = (key) => (key === "iam:passedtoservice" && path.to ? [path.to] : undefined);
    const resource = `arn:${partition}:iam::${account}:${path.on}/*`;
    const by = [
      permits(policy, { action: first, resource, context }),
      ...rest.map((action) => permits(policy, { action, context })),
    ];
    if (!by.every((one): one is Statement => one !== undefined)) return [];
    return [{ actions: path.actions, how: path.how, statements: [...new Set(by.map(label))] }];
  });
}
