import { credentials } from "../../../src/services/iam/credential-report.ts";
import { ACCOUNT, NOW } from "../../verdicts.ts";

export const iamArn = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`;
export const doc = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
export const allow = (Action: string | string[], also: object = {}) => ({
  ...{ Effect: "Allow", Action, Resource: "*" },
  ...also,
});
export const deny = (Action: string | string[], also: object = {}) => ({ ...allow(Action, also), Effect: "Deny" });

/** A date as the credential report writes it. */
export const ago = (days: number) => `${new Date(NOW.getTime() - days * 86_400_000).toISOString().slice(0, 19)}+00:00`;

const off = (n: 1 | 2) => ({
  [`access_key_${n}_active`]: "false",
  [`access_key_${n}_last_rotated`]: "N/A",
  [`access_key_${n}_last_used_date`]: "N/A",
});

/** An active key of the report, made and last used so many days ago. */
export const key = (n: 1 | 2, made: number, used?: number) => ({
  [`access_key_${n}_active`]: "true",
  [`access_key_${n}_last_rotated`]: ago(made),
  [`access_key_${n}_last_used_date`]: used === undefined ? "N/A" : ago(used),
});

/** A password of the report. */
export const password = (made: number, used?: number) => ({
  ...{ password_enabled: "true", password_last_changed: ago(made) },
  password_last_used: used === undefined ? "no_information" : ago(used),
});

/** A user without credentials in the report, and what else is said of it. */
export const row = (user: string, also: object = {}) => ({
  ...{ user, arn: iamArn(user === "<root_account>" ? "root" : `user/${user}`), user_creation_time: ago(500) },
  ...{ password_enabled: "false", password_last_used: "N/A", password_last_changed: "N/A", mfa_active: "false" },
  ...off(1),
  ...off(2),
  ...{ cert_1_active: "false", cert_2_active: "false", GeneratedTime: NOW },
  ...also,
});

export const mina = { Arn: iamArn("user/mina"), UserName: "mina", UserPolicyList: [] };

/** The user mina, whom the report says something of. */
export const minaWith = (also: object) => ({ subject: mina, given: [[credentials, [row("mina", also)]]] as const });

export const policy = (statements: object[], also: object = {}) => ({
  ...{ Arn: iamArn("policy/own"), PolicyName: "own", AttachmentCount: 1, PermissionsBoundaryUsageCount: 0 },
  Document: doc(...statements),
  ...also,
});

export const inline = (statements: object[], also: object = {}) => ({
  ...{ principalArn: iamArn("role/app"), principalName: "app", PolicyName: "in", Path: "/" },
  PolicyDocument: doc(...statements),
  ...also,
});

/** A role with a trust policy of one statement. */
export const trusting = (
  Principal: object | string,
  Condition?: object,
  also: object = {},
  Action = "sts:AssumeRole",
) => ({
  ...{ Arn: iamArn("role/app"), RoleName: "app", Path: "/", RolePolicyList: [] },
  AssumeRolePolicyDocument: doc({ Effect: "Allow", Principal, Action, ...(Condition && { Condition }) }),
  ...also,
});

export const LINKED = { Path: "/aws-service-role/rds.amazonaws.com/" };
