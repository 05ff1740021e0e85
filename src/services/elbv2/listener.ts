import type { Action, DescribeRulesOutput, Listener, RuleCondition } from "@aws-sdk/client-elastic-load-balancing-v2";
import { each, kind } from "../../model/index.ts";
import { loadBalancer } from "./load-balancer.ts";
import { ELB_PAGE, elbv2, tagging } from "./service.ts";

/** Listeners of all load balancers. To learn of the balancer, look its LoadBalancerArn up. */
export const listener = kind<Listener>()("AWS::ElasticLoadBalancingV2::Listener", {
  list: each(
    loadBalancer,
    elbv2("describeListeners", {
      input: (b: { readonly arn: string }) => ({ LoadBalancerArn: b.arn, ...ELB_PAGE }),
      admit: (out) => ({
        ...out,
        Listeners: out.Listeners?.map((one) => ({ ...one, DefaultActions: one.DefaultActions?.map(plain) })),
      }),
      value: (out) => out.Listeners,
    }),
  ),
  identity: (l) => ({ arn: l.ListenerArn, name: nameOf(l) }),
  tags: "tagging",
  aspects: {
    tagging,
    /** The rules of a plain HTTP listener, its default actions last. Other listeners are not asked. */
    httpRules: elbv2("describeRules", {
      input: (l: Listener) => ({ ListenerArn: l.ListenerArn, ...ELB_PAGE }),
      known: (l) => (l.Protocol === "HTTP" ? undefined : []),
      admit: plainRules,
      value: (out) => out.Rules ?? [],
    }),
    /** The rules of every listener of an application load balancer, its default actions last. */
    rules: elbv2("describeRules", {
      input: (l: Listener) => ({ ListenerArn: l.ListenerArn, ...ELB_PAGE }),
      known: (l) => (l.Protocol === "HTTP" || l.Protocol === "HTTPS" ? undefined : []),
      admit: plainRules,
      value: (out) => out.Rules ?? [],
    }),
  },
});

/**
 * Rules without what could be a secret: what a header must say is often a password that CloudFront sends, and what a
 * query must say a token.
 */
function plainRules(out: DescribeRulesOutput): DescribeRulesOutput {
  const masked = (one: RuleCondition): RuleCondition => {
    const { Values: _, RegexValues: __, HttpHeaderConfig: header, QueryStringConfig: query, ...rest } = one;
    if (one.Field === "query-string")
      return {
        ...rest,
        QueryStringConfig: { Values: query?.Values?.map(({ Key }) => ({ Key, Value: "(masked)" })) },
      };
    if (one.Field !== "http-header") return one;
    return { ...rest, HttpHeaderConfig: { HttpHeaderName: header?.HttpHeaderName, Values: ["(masked)"] } };
  };
  const Rules = out.Rules?.map((one) => ({
    ...one,
    Actions: one.Actions?.map(plain),
    Conditions: one.Conditions?.map(masked),
  }));
  return { ...out, Rules };
}

/** An action without what it says to identity providers and to visitors: no rule needs it, and it may be a secret. */
function plain(action: Action): Action {
  const { AuthenticateOidcConfig: _, AuthenticateCognitoConfig: __, ...kept } = action;
  const { FixedResponseConfig: fixed, RedirectConfig: redirect, ...rest } = kept;
  const { Query: ___, ...elsewhere } = redirect ?? {};
  return {
    ...rest,
    ...(fixed && { FixedResponseConfig: { StatusCode: fixed.StatusCode } }),
    ...(redirect && { RedirectConfig: { ...elsewhere, StatusCode: redirect.StatusCode } }),
  };
}

/** As the console says it, with the balancer's name, which is in the ARN: `web/HTTPS:443`. */
function nameOf({ ListenerArn, Protocol, Port }: Listener): string | undefined {
  const balancer = ListenerArn?.split("/")[2];
  return balancer && `${balancer}/${[Protocol, Port].filter(Boolean).join(":")}`;
}
