import rule from "../../../rules/elbv2/elbv2-alb-without-waf.ts";
import { webAclAssociation } from "../../../src/services/wafv2/web-acl-association.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { balancerArn, balancing } from "./balancer.ts";

const WebACLArn = "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/a1";
const before = (ResourceArn: string): Given => [[webAclAssociation, [{ ResourceArn, WebACLArn }]]];

verdicts(rule, {
  passes: { "a web ACL": { subject: balancing("application"), given: before(balancerArn("application")) } },
  fails: {
    "no web ACL": { subject: balancing("application"), message: "internet-facing and has no web ACL" },
    "one before another balancer": {
      subject: balancing("application"),
      given: before(balancerArn("application").replace("/web/", "/api/")),
    },
  },
  skips: {
    internal: { subject: balancing("application", {}, { Scheme: "internal" }) },
    "a network balancer": { subject: balancing("network") },
  },
  unknowns: { "web ACLs denied": { subject: balancing("application"), given: [[webAclAssociation, UNLISTED]] } },
});
