import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { defect } from "../../src/services/elbv2/http-action.ts";
import { listener } from "../../src/services/elbv2/listener.ts";
import { loadBalancer } from "../../src/services/elbv2/load-balancer.ts";

export default defineRule({
  id: "elbv2-alb-http-not-redirected",
  title: "Application Load Balancer serves plain HTTP instead of redirecting it to HTTPS",
  severity: "medium",
  why: "Whoever sits on the path of a visitor reads and changes what goes over plain HTTP: passwords, cookies, pages.",
  fix: {
    text: "Make a redirect to HTTPS the default action of the HTTP listener, and remove or change its rules that forward.",
    cli: `aws elbv2 modify-listener --listener-arn <listener-arn> --default-actions 'Type=redirect,RedirectConfig={Protocol=HTTPS,Port=443,StatusCode=HTTP_301}'`,
    terraform: `resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.<name>.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"
    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties:
    LoadBalancerArn: <load-balancer-arn>
    Port: 80
    Protocol: HTTP
    DefaultActions:
      - Type: redirect
        RedirectConfig:
          Protocol: HTTPS
          Port: "443"
          StatusCode: HTTP_301`,
  },
  references: {
    fsbp: ["ELB.1"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-1",
    ],
  },
  examples: {
    pass: "The listener on port 80 redirects to HTTPS, whatever is asked for.",
    fail: "Its default action redirects, but a rule for /api forwards to a target group.",
  },
  subject: listener.with("httpRules"),
  context: { balancers: loadBalancer.with() },
  check: (one, { balancers }) => {
    if (one.Protocol !== "HTTP") return skip("it is not a plain HTTP listener");
    const { DefaultActions = [], LoadBalancerArn = "" } = one;
    const standard = defect(DefaultActions);
    // The default action is among the rules as well; what it shows needs no rules.
    const rule = standard ? undefined : one.httpRules.find(({ Actions = [] }) => defect(Actions));
    const what = standard ?? (rule && defect(rule.Actions ?? []));
    if (!what) return pass;
    const where = rule ? `rule ${rule.Priority} of the listener` : "the default action";
    const internal = balancers.get(LoadBalancerArn)?.Scheme === "internal";
    return fail(
      `${where} ${what}${internal ? "; the load balancer is internal" : ""}`,
      { Port: one.Port, RuleArn: rule?.RuleArn, Actions: rule?.Actions ?? DefaultActions },
      internal ? { severity: "low" } : {},
    );
  },
});
