import rule from "../../../rules/rds/rds-event-subscription-topic-missing.ts";
import { verdicts } from "../../verdicts.ts";
import { subscription } from "./samples.ts";

verdicts(rule, {
  passes: { active: { subject: subscription } },
  fails: {
    "a topic that is gone": {
      subject: { ...subscription, Status: "topic-not-exist" },
      message: /operations has been deleted/,
    },
    "a topic that refuses RDS": { subject: { ...subscription, Status: "no-permission" }, message: /does not let RDS/ },
  },
  skips: {
    "being changed": { subject: { ...subscription, Status: "modifying" } },
    "a status that is not told": { subject: { ...subscription, Status: undefined } },
  },
});
