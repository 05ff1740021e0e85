import rule from "../../../rules/elb/elb-load-balancer-weak-tls-policy.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { classic } from "./balancer.ts";

const policy = (PolicyName: string, attributes: object, PolicyTypeName = "SSLNegotiationPolicyType") => ({
  ...{ PolicyName, PolicyTypeName },
  PolicyAttributeDescriptions: Object.entries(attributes).map(([AttributeName, AttributeValue]) => ({
    ...{ AttributeName, AttributeValue },
  })),
});
const strong = policy("tls-1-2", {
  "Reference-Security-Policy": "ELBSecurityPolicy-TLS-1-2-2017-01",
  "Protocol-TLSv1": "false",
  "Protocol-TLSv1.2": "true",
});
const standard = policy("ELBSecurityPolicy-2016-08", {
  "Protocol-TLSv1": "true",
  "Protocol-TLSv1.1": "true",
  "Protocol-TLSv1.2": "true",
});
const own = policy("own", { "Protocol-TLSv1.2": "true", "Protocol-TLSv1": "false" });
const sticky = policy("sticky", {}, "LBCookieStickinessPolicyType");
const using = (policies: ReturnType<typeof policy>[], listener = "HTTPS:443") => {
  const one = classic([listener], { policies });
  for (const description of one.ListenerDescriptions) description.PolicyNames = policies.map((p) => p.PolicyName);
  return one;
};

verdicts(rule, {
  passes: {
    "AWS's strong one, by reference": { subject: using([sticky, strong]) },
    "by its own name": { subject: using([policy("ELBSecurityPolicy-TLS-1-2-2017-01", {})]) },
    "by its own name, and not among the balancer's own": {
      subject: { ...using([policy("ELBSecurityPolicy-TLS-1-2-2017-01", {})]), policies: [] },
    },
    "one that the team allows": {
      subject: using([standard], "SSL:993"),
      options: { policies: ["ELBSecurityPolicy-2016-08"] },
    },
  },
  fails: {
    "the default": {
      subject: using([standard]),
      message: "HTTPS on port 443 has the policy ELBSecurityPolicy-2016-08, which accepts TLSv1 and TLSv1.1",
    },
    "one of their own": { subject: using([own]), message: "has the policy own" },
    none: { subject: using([sticky]), message: "has the policy none" },
  },
  skips: { "no TLS": { subject: using([], "HTTP:80") } },
  unknowns: { "policies denied": { subject: denied(using([strong]), "policies") } },
});
