import rule from "../../../rules/sqs/sqs-queue-redrive-loop.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { denied, type Given, verdicts } from "../../verdicts.ts";
import { bare, queueOf, redrive } from "./samples.ts";

const among = (...items: object[]): Given => [[queue, items]];
const orders = queueOf("orders", redrive("rest"));

verdicts(rule, {
  passes: {
    "it ends": { subject: orders, given: among(queueOf("rest")) },
    "it ends after another": { subject: orders, given: among(queueOf("rest", redrive("end")), queueOf("end")) },
    "it ends at a queue that is gone": { subject: orders },
  },
  fails: {
    "it comes back": {
      subject: orders,
      given: among(queueOf("rest", redrive("orders"))),
      message: /orders → rest → orders/,
    },
    "it runs into a circle": {
      subject: orders,
      given: among(queueOf("rest", redrive("end")), queueOf("end", redrive("rest"))),
      message: /orders → rest → end → rest/,
    },
  },
  skips: { "it has none": { subject: queueOf("orders") } },
  unknowns: { "the next is denied": { subject: orders, given: among(denied(bare("rest"), "attributes")) } },
});
