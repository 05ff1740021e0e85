export const BALANCER = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188";
const LISTENER = BALANCER.replace("loadbalancer", "listener") + "/f2f7dc8efc522ab2";

export const toHttps = {
  Type: "redirect",
  RedirectConfig: { Protocol: "HTTPS", Port: "443", Host: "#{host}", Path: "/#{path}", StatusCode: "HTTP_301" },
};
export const forward = {
  Type: "forward",
  TargetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1",
};
export const refuse = { Type: "fixed-response", FixedResponseConfig: { StatusCode: "403" } };

/** A listener with a default action, and the rules before it. */
export const listening = (Protocol: string, Port: number, standard: object = forward, ...rules: object[]) => ({
  ListenerArn: LISTENER,
  LoadBalancerArn: BALANCER,
  Protocol,
  Port,
  DefaultActions: [standard],
  httpRules: [...rules, standard].map((action, i) => ({
    RuleArn: `${LISTENER.replace("listener", "listener-rule")}/${i}`,
    Priority: i === rules.length ? "default" : String(i + 1),
    IsDefault: i === rules.length,
    Actions: [action],
  })),
});
