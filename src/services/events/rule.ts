import type { ListTargetsByRuleResponse, Rule, Target } from "@aws-sdk/client-eventbridge";
import { each, type Identity, kind, type Resource } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { eventBus } from "./event-bus.ts";
import { events, EVENTS_PAGE } from "./service.ts";

/** A rule without its pattern. */
type EventsRule = Omit<Rule, "EventPattern">;

/** A target without what it is sent, which may hold anything; with the security groups of a task that it starts. */
export type RuleTarget = Pick<Target, "Id" | "Arn" | "RoleArn"> & { readonly SecurityGroups?: readonly string[] };

export const isEnabled = ({ State }: Pick<Rule, "State">): boolean => State !== "DISABLED";

/** Rules of every bus; on a bus other than the default one they are named `bus/rule`. */
export const eventsRule = kind<EventsRule>()("AWS::Events::Rule", {
  list: each(
    eventBus,
    events("listRules", {
      input: ({ name }: Identity) => ({ EventBusName: name }),
      pageSize: EVENTS_PAGE,
      admit: ({ Rules = [] }) => ({ Rules: Rules.map(({ EventPattern: _, ...rule }): EventsRule => rule) }),
      value: (out) => out.Rules,
    }),
  ),
  identity: ({ Arn, Name, EventBusName = "default" }) => ({
    arn: Arn,
    name: Name && (EventBusName === "default" ? Name : `${EventBusName}/${Name}`),
  }),
  tags: "tagging",
  aspects: {
    /** Not asked for while the rule is off. */
    targets: events("listTargetsByRule", {
      known: (rule) => (isEnabled(rule) ? undefined : []),
      input: ({ Name, EventBusName }: EventsRule) => ({ Rule: Name, EventBusName }),
      pageSize: EVENTS_PAGE,
      admit: ({ Targets = [] }: ListTargetsByRuleResponse) => ({
        Targets: Targets.map(admitted),
      }),
      value: (out): readonly RuleTarget[] => out.Targets,
    }),
    tagging: events("listTagsForResource", {
      input: (r: Resource<EventsRule>) => ({ ResourceARN: r.arn }),
      value: (out) => tagsOf(out.Tags),
    }),
  },
});

function admitted({ Id, Arn, RoleArn, EcsParameters }: Target): RuleTarget {
  const SecurityGroups = EcsParameters?.NetworkConfiguration?.awsvpcConfiguration?.SecurityGroups;
  return { Id, Arn, ...(RoleArn && { RoleArn }), ...(SecurityGroups && { SecurityGroups }) };
}
