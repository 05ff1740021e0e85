import rule from "../../../rules/sqs/sqs-queue-dead-letter-queue-missing.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { arnOf, bare, queueOf, redrive } from "./samples.ts";

const among = (...items: object[]): Given => [[queue, items]];
const allows = (RedriveAllowPolicy: object) =>
  queueOf("rest", { RedriveAllowPolicy: JSON.stringify(RedriveAllowPolicy) });
const orders = queueOf("orders", redrive("rest"));

verdicts(rule, {
  passes: {
    "it is there": { subject: orders, given: among(queueOf("rest")) },
    "it lets this one in": {
      subject: orders,
      given: among(allows({ redrivePermission: "byQueue", sourceQueueArns: [arnOf("orders")] })),
    },
    "both are FIFO": { subject: queueOf("orders.fifo", redrive("rest.fifo")), given: among(queueOf("rest.fifo")) },
  },
  fails: {
    "it is gone": { subject: orders, message: `${arnOf("rest")} does not exist` },
    "another account's": {
      subject: queueOf("orders", redrive("arn:aws:sqs:eu-west-1:444455556666:rest")),
      message: /another account/,
    },
    "another region's": {
      subject: queueOf("orders", redrive("arn:aws:sqs:eu-west-2:111122223333:rest")),
      message: /another region/,
    },
    "a standard queue for FIFO": {
      subject: queueOf("orders.fifo", redrive("rest")),
      given: among(queueOf("rest")),
      message: /a standard queue/,
    },
    "it lets nobody in": {
      subject: orders,
      given: among(allows({ redrivePermission: "denyAll" })),
      message: /does not let this/,
    },
    "it lets another in": {
      subject: orders,
      given: among(allows({ redrivePermission: "byQueue", sourceQueueArns: [arnOf("x")] })),
    },
  },
  skips: { "it has none": { subject: queueOf("orders") } },
  unknowns: {
    "queues unlisted": { subject: orders, given: [[queue, UNLISTED]] },
    "attributes denied": { subject: denied(bare("orders"), "attributes") },
    "attributes of the other denied": { subject: orders, given: among(denied(bare("rest"), "attributes")) },
  },
});
