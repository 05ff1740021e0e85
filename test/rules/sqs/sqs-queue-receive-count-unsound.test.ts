import rule from "../../../rules/sqs/sqs-queue-receive-count-unsound.ts";
import { verdicts } from "../../verdicts.ts";
import { queueOf, redrive } from "./samples.ts";

const orders = (count: number | string) => queueOf("orders", redrive("rest", count));

verdicts(rule, {
  passes: {
    five: { subject: orders(5) },
    "three, as a text": { subject: orders("3") },
    "two, as the option allows": { subject: orders(2), options: { minimum: 1 } },
  },
  fails: {
    once: { subject: orders(1), message: "a message is dead when it was received once" },
    twice: { subject: orders("2") },
    "a thousand times": { subject: orders(1000), evidence: { maxReceiveCount: 1000 } },
  },
  skips: { "it has none": { subject: queueOf("orders") } },
});
