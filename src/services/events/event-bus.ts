import type { EventBus } from "@aws-sdk/client-eventbridge";
import { kind, type Resource } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { maskedPolicy } from "../s3/masked-policy.ts";
import { events, EVENTS_PAGE } from "./service.ts";

/** Event buses: the default one of every region, custom ones, and those of partners. */
export const eventBus = kind<EventBus>()("AWS::Events::EventBus", {
  list: events("listEventBuses", {
    pageSize: EVENTS_PAGE,
    admit: ({ EventBuses = [], ...rest }) => ({
      ...rest,
      EventBuses: EventBuses.map(({ Policy, ...bus }) => ({ ...bus, ...(Policy && { Policy: maskedPolicy(Policy) }) })),
    }),
    value: (out) => out.EventBuses,
  }),
  identity: (b) => ({ arn: b.Arn, name: b.Name }),
  tags: "tagging",
  aspects: {
    tagging: events("listTagsForResource", {
      input: (b: Resource<EventBus>) => ({ ResourceARN: b.arn }),
      value: (out) => tagsOf(out.Tags),
    }),
  },
});

/** The bus that every region has, to which AWS's services send. */
export const isDefaultBus = ({ Name }: Pick<EventBus, "Name">): boolean => Name === "default";
