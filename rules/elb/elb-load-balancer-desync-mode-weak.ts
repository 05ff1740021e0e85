import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { classicLoadBalancer } from "../../src/services/elb/classic-load-balancer.ts";

export default defineRule({
  id: "elb-load-balancer-desync-mode-weak",
  title: "Classic Load Balancer lets ambiguous HTTP requests through",
  severity: "medium",
  why: "Where load balancer and server read one request differently, an attacker smuggles a second one into it: past filters, into another visitor's session, or into a cache.",
  fix: {
    text: "Set the desync mitigation mode to defensive, which is the default, or to strictest.",
    cli: `aws elb modify-load-balancer-attributes --load-balancer-name <name> --load-balancer-attributes 'AdditionalAttributes=[{Key=elb.http.desyncmitigationmode,Value=defensive}]'`,
    terraform: `resource "aws_elb" "<name>" {
  # …
  desync_mitigation_mode = "defensive"
}`,
  },
  references: {
    fsbp: ["ELB.14"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/config-desync-mitigation-mode.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-14",
    ],
  },
  examples: {
    pass: "The mode is defensive.",
    fail: "The mode is monitor: it counts such requests and lets them pass.",
  },
  subject: classicLoadBalancer.with("attributes"),
  check: (balancer) => {
    const { ListenerDescriptions = [] } = balancer;
    const protocols = ListenerDescriptions.map(({ Listener }) => Listener?.Protocol?.toUpperCase());
    if (!protocols.includes("HTTP") && !protocols.includes("HTTPS")) return skip("it has no HTTP or HTTPS listener");
    const { AdditionalAttributes = [] } = balancer.attributes;
    const mode = AdditionalAttributes.find(({ Key }) => Key === "elb.http.desyncmitigationmode")?.Value;
    // Where AWS names none its default is in force, which is defensive.
    return mode === "monitor"
      ? fail("its desync mitigation mode is monitor, which lets ambiguous requests through", {
          "elb.http.desyncmitigationmode": mode,
        })
      : pass;
  },
});
