import rule from "../../../rules/opensearch/opensearch-domain-open-policy.ts";
import { verdicts } from "../../verdicts.ts";
import { domain, onInternet, withoutLogin } from "./samples.ts";

const policy = (Principal: unknown, Condition?: object) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Sid: "kibana", Effect: "Allow", Principal, Action: "es:ESHttp*", Resource: "*", Condition }],
  });
const from = (...blocks: string[]) => ({ AccessPolicies: policy("*", { IpAddress: { "aws:SourceIp": blocks } }) });
const everyone = { AccessPolicies: policy({ AWS: "*" }) };
const bare = { ...onInternet, ...withoutLogin };

verdicts(rule, {
  passes: {
    "no policy": { subject: { ...bare, AccessPolicies: "" } },
    "a role": { subject: { ...bare, AccessPolicies: policy({ AWS: "arn:aws:iam::111122223333:role/app" }) } },
    "an office's addresses": { subject: { ...bare, ...from("203.0.113.0/24") } },
    "open, in a VPC and behind a login": { subject: { ...domain, ...everyone } },
  },
  fails: {
    "everyone on the internet": {
      subject: { ...bare, ...everyone },
      message: "kibana (es:ESHttp*) lets in everyone on the internet, without a login",
      evidence: { inVpc: false, grants: [{ Principal: "*" }] },
      severity: "critical",
    },
    "every address": { subject: { ...bare, ...from("0.0.0.0/0") }, severity: "critical" },
    "everyone on the internet, behind a login": {
      subject: { ...onInternet, ...everyone },
      message: /try to log in/,
      severity: "medium",
    },
    "a login that is not asked for yet": {
      subject: { ...onInternet, ...everyone, AdvancedSecurityOptions: { Enabled: true, AnonymousAuthEnabled: true } },
      severity: "critical",
    },
    "everyone in reach of its VPC": {
      subject: { ...domain, ...withoutLogin, ...everyone },
      message: /whom its security groups admit/,
      severity: "medium",
    },
  },
});
