import rule from "../../../rules/networkfirewall/networkfirewall-firewall-logs-off.ts";
import { logGroup } from "../../../src/services/logs/log-group.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { firewall } from "./samples.ts";

const to = (LogType: string, LogDestination: object) => ({ LogType, LogDestination });
const sending = (...logDestinations: object[]) => ({ ...firewall, logDestinations });
const groups: Given = [
  [logGroup, [{ logGroupName: "/nfw/alert", arn: "arn:aws:logs:eu-west-1:111122223333:log-group:/nfw/alert:*" }]],
];
const alerts = to("ALERT", { logGroup: "/nfw/alert" });
const gone = to("FLOW", { logGroup: "/nfw/flow" });

verdicts(rule, {
  passes: {
    "to a log group": { subject: sending(alerts), given: groups },
    "to a bucket, of whichever account": { subject: sending(to("FLOW", { bucketName: "logs-of-all", prefix: "nfw" })) },
    "to a delivery stream, whatever log groups there are": {
      subject: sending(to("TLS", { deliveryStream: "nfw" })),
      given: [[logGroup, UNLISTED]],
    },
  },
  fails: {
    nowhere: { subject: sending(), message: /no log anywhere/ },
    "to a log group that was deleted": {
      subject: sending(gone),
      given: groups,
      message: "its FLOW logs go to /nfw/flow, a log group that does not exist",
    },
    "to one that is there and one that is not": {
      subject: sending(alerts, gone),
      given: groups,
      evidence: { LogDestinationConfigs: [gone] },
    },
  },
  unknowns: {
    "its settings are denied": { subject: denied({ ...firewall }, "logDestinations") },
    "log groups unlisted": { subject: sending(alerts), given: [[logGroup, UNLISTED]] },
  },
});
