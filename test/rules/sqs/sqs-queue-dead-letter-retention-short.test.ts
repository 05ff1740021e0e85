import rule from "../../../rules/sqs/sqs-queue-dead-letter-retention-short.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { queueOf, redrive } from "./samples.ts";

const keeps = (days: number) => ({ MessageRetentionPeriod: `${days * 86_400}` });
const orders = (days: number) => queueOf("orders", { ...redrive("rest"), ...keeps(days) });
const rest = (days: number): Given => [[queue, [queueOf("rest", keeps(days))]]];

verdicts(rule, {
  passes: {
    "it keeps them longer": { subject: orders(4), given: rest(14) },
    "both keep them as long as can be": { subject: orders(14), given: rest(14) },
  },
  fails: {
    "it keeps them for less long": {
      subject: orders(14),
      given: rest(4),
      message: /for 14 days, rest keeps its dead letters for 4 days/,
    },
  },
  skips: {
    "it has none": { subject: queueOf("orders") },
    "FIFO counts anew": { subject: queueOf("orders.fifo", { ...redrive("rest.fifo"), ...keeps(14) }) },
    "it does not exist": { subject: orders(4) },
  },
  unknowns: { "queues unlisted": { subject: orders(4), given: [[queue, UNLISTED]] } },
});
