import rule from "../../../rules/dynamodb/dynamodb-table-ttl-off.ts";
import { denied, verdicts } from "../../verdicts.ts";

const ttl = (timeToLive: object) => ({ TableName: "sessions", timeToLive });

verdicts(rule, {
  passes: {
    on: { subject: ttl({ TimeToLiveStatus: "ENABLED", AttributeName: "expires" }) },
    "being turned on": { subject: ttl({ TimeToLiveStatus: "ENABLING", AttributeName: "expires" }) },
  },
  fails: {
    off: { subject: ttl({ TimeToLiveStatus: "DISABLED" }), severity: "info" },
    "being turned off": { subject: ttl({ TimeToLiveStatus: "DISABLING" }) },
    "nothing said of it": { subject: ttl({}) },
  },
  unknowns: { unread: { subject: denied({ TableName: "sessions" }, "timeToLive") } },
});
