import rule from "../../../rules/ecs/ecs-task-definition-task-role-missing.ts";
import { verdicts } from "../../verdicts.ts";
import { task } from "./tasks.ts";

const made = (...requiresCompatibilities: string[]) => ({ ...task({}), requiresCompatibilities });

verdicts(rule, {
  passes: { "a role": { subject: { ...made("EC2"), taskRoleArn: "arn:aws:iam::111122223333:role/api" } } },
  fails: {
    "EC2 without a role": { subject: made("EC2"), message: /fall back on the role of the instance/ },
    "both, so EC2 too": { subject: made("FARGATE", "EC2") },
    "made for nothing in particular": { subject: task({}) },
  },
  skips: {
    Fargate: { subject: made("FARGATE"), message: /^made for FARGATE/ },
    outside: { subject: made("EXTERNAL") },
  },
});
