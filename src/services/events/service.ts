import type { EventBridge } from "@aws-sdk/client-eventbridge";
import { service } from "../../model/index.ts";

export const events = service<EventBridge>("events", { client: "@aws-sdk/client-eventbridge" });

/** Most that lists of EventBridge give in a page. */
export const EVENTS_PAGE = 100;
