import rule from "../../../rules/sns/sns-topic-unencrypted.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { bareTopic, topicOf } from "./samples.ts";

verdicts(rule, {
  passes: { "a key": { subject: topicOf({ KmsMasterKeyId: "alias/aws/sns" }) } },
  fails: { "no key": { subject: topicOf() }, "an empty one": { subject: topicOf({ KmsMasterKeyId: "" }) } },
  unknowns: { "attributes denied": { subject: denied(bareTopic(), "attributes") } },
});
