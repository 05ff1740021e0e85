import rule from "../../../rules/iam/iam-role-oidc-subject-open.ts";
import { verdicts } from "../../verdicts.ts";
import { iamArn, trusting } from "./things.ts";

const role = (host: string, Condition?: object) => {
  const principal =
    host.includes(".amazonaws.com") && !host.startsWith("oidc.") ? host : iamArn(`oidc-provider/${host}`);
  return { subject: trusting({ Federated: principal }, Condition, {}, "sts:AssumeRoleWithWebIdentity") };
};
const HUB = "token.actions.githubusercontent.com";
const github = (sub: string | string[], operator = "StringLike") =>
  role(HUB, { StringEquals: { [`${HUB}:aud`]: "sts.amazonaws.com" }, [operator]: { [`${HUB}:sub`]: sub } });
const EKS = "oidc.eks.eu-west-1.amazonaws.com/id/A1B2";
const COGNITO = "cognito-identity.amazonaws.com";

verdicts(rule, {
  passes: {
    "a branch": github("repo:hanbit/shop:ref:refs/heads/main", "StringEquals"),
    "a repository": github("repo:hanbit/shop:*"),
    "repositories by prefix": github("repo:hanbit/shop-*"),
    "a workflow": role(HUB, {
      StringEquals: { [`${HUB}:job_workflow_ref`]: "hanbit/flows/.github/workflows/a.yml@refs/heads/main" },
    }),
    "a service account": role(EKS, { StringEquals: { [`${EKS}:sub`]: "system:serviceaccount:shop:api" } }),
    "a pipeline": role("agent.buildkite.com", {
      StringLike: { "agent.buildkite.com:sub": "organization:hanbit:pipeline:shop:*" },
    }),
    "an identity pool": role(COGNITO, { StringEquals: { [`${COGNITO}:aud`]: "eu-west-1:0a1b" } }),
    "an application of one's own provider": role("login.company.example", {
      StringEquals: { "login.company.example:aud": "shop" },
    }),
  },
  fails: {
    "an audience only": {
      ...role(HUB, { StringEquals: { [`${HUB}:aud`]: "sts.amazonaws.com" } }),
      severity: "critical",
      message: /lets any repository on GitHub take it: no narrow condition on token.actions.githubusercontent.com:sub/,
    },
    "any subject": github("*"),
    "any organization": github("repo:*/shop:ref:refs/heads/main"),
    "one good and one open": github(["repo:hanbit/shop:*", "repo:*"]),
    "any repository of the organization": { ...github("repo:hanbit/*"), severity: "medium" },
    "all but one": github("repo:evil/shop:*", "StringNotLike"),
    "any pod": { ...role(EKS), severity: "medium", message: /any pod of the cluster/ },
    "any namespace": role(EKS, { StringLike: { [`${EKS}:sub`]: "system:serviceaccount:*:api" } }),
    "any pod of a cluster with IPv6": {
      ...role("oidc-eks.eu-west-1.api.aws/id/A1B2", {
        StringEquals: { "oidc-eks.eu-west-1.api.aws/id/A1B2:aud": "sts.amazonaws.com" },
      }),
      severity: "medium",
    },
    "any pipeline of anyone": {
      ...role("agent.buildkite.com", { StringEquals: { "agent.buildkite.com:aud": "sts.amazonaws.com" } }),
      severity: "critical",
      message: /any pipeline on Buildkite/,
    },
    "any repository of the enterprise": {
      ...role(`${HUB}/hanbit`, { StringEquals: { [`${HUB}/hanbit:aud`]: "sts.amazonaws.com" } }),
      severity: "medium",
    },
    "a claim that may be left out": role(HUB, {
      StringEqualsIfExists: { [`${HUB}:repository`]: "hanbit/shop" },
    }),
    "any pool": { ...role(COGNITO), severity: "critical" },
    "one's own provider, anyone": { ...role("login.company.example"), severity: "high" },
  },
  skips: {
    SAML: {
      subject: trusting({ Federated: iamArn("saml-provider/company") }, undefined, {}, "sts:AssumeRoleWithSAML"),
    },
    "no provider": { subject: trusting({ AWS: iamArn("root") }) },
  },
  unknowns: { "no trust policy": { subject: trusting({}, undefined, { AssumeRolePolicyDocument: undefined }) } },
});
