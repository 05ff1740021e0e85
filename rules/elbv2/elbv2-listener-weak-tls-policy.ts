import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { listener } from "../../src/services/elbv2/listener.ts";
import { tlsVersions } from "../../src/services/elbv2/ssl-policy.ts";

const STRONG = new Set(["TLSv1.2", "TLSv1.3"]);

export default defineRule({
  id: "elbv2-listener-weak-tls-policy",
  title: "Listener accepts TLS versions below 1.2",
  severity: "medium",
  why: "TLS 1.0 and 1.1 are broken and retired: someone on the path can make a connection fall back to them and attack it.",
  fix: {
    text: "Choose a TLS policy that starts at 1.2, such as AWS's recommended ELBSecurityPolicy-TLS13-1-2-Res-2021-06. Look for clients that still need more in the access logs first.",
    cli: "aws elbv2 modify-listener --listener-arn <listener-arn> --ssl-policy ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
    terraform: `resource "aws_lb_listener" "<name>" {
  # …
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties:
    # …
    SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-2021-06`,
  },
  references: {
    fsbp: ["ELB.17"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html",
    ],
  },
  examples: {
    pass: "The policy ELBSecurityPolicy-TLS13-1-2-2021-06 accepts TLS 1.2 and 1.3.",
    fail: "The policy is ELBSecurityPolicy-2016-08, which accepts TLS 1.0.",
  },
  options: z.object({
    policies: z
      ._default(z.array(z.string()), [])
      .check(
        z.describe("The only TLS policies that are good enough; when none is named, any that begins at TLS 1.2 is"),
      ),
  }),
  subject: listener.with(),
  context: { tlsVersions },
  check: ({ Protocol, SslPolicy }, { tlsVersions, options: { policies } }) => {
    if (Protocol !== "HTTPS" && Protocol !== "TLS") return skip(`${Protocol ?? "its protocol"} does not end TLS`);
    if (SslPolicy === undefined) return skip("it names no TLS policy");
    if (policies.length > 0 && !policies.includes(SslPolicy))
      return fail(`its policy ${SslPolicy} is not among those allowed`, { SslPolicy, allowed: policies });
    const versions = tlsVersions(SslPolicy);
    const weak = versions.filter((version) => !STRONG.has(version));
    if (weak.length === 0) return pass;
    return fail(`its policy ${SslPolicy} accepts ${weak.join(" and ")}`, { SslPolicy, SslProtocols: versions });
  },
});
