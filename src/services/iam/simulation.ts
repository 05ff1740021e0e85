import { iam } from "./service.ts";

/** Whether a principal may do some actions on a resource. */
export interface SimulationQuestion {
  /** ARN of the user or role. */
  readonly principal: string;
  readonly actions: readonly string[];
  /** By default everything. */
  readonly resource?: string;
}

/** What IAM says about one action. */
export interface SimulatedAction {
  readonly action: string;
  readonly allowed: boolean;
  /** Conditions ask for what is known only when the call is made, so that the decision may be another one then. */
  readonly unsure: boolean;
}

/**
 * What the policies of a principal allow, by IAM itself. Asked with --check-permissions only, and so not part of the
 * policy that a scan needs.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export const simulation = iam("simulatePrincipalPolicy", {
  input: ({ principal, actions, resource = "*" }: SimulationQuestion) => ({
    PolicySourceArn: principal,
    ActionNames: [...actions],
    ResourceArns: [resource],
  }),
  pageSize: 1000,
  value: (out): SimulatedAction[] =>
    (out.EvaluationResults ?? []).map(({ EvalActionName, EvalDecision, MissingContextValues = [] }) => ({
      action: EvalActionName ?? "",
      allowed: EvalDecision === "allowed",
      unsure: EvalDecision !== "allowed" && MissingContextValues.length > 0,
    })),
});

/** The ARN of a role, which the ARN of its sessions tells without the path. */
export const roleArn = iam("getRole", {
  input: (name: string) => ({ RoleName: name }),
  value: (out) => out.Role?.Arn,
});
