import rule from "../../../rules/ecs/ecs-task-definition-secret-in-environment.ts";
import { verdicts } from "../../verdicts.ts";
import { task } from "./tasks.ts";

const plain = { masked: "… (9 characters)" };
const password = { masked: "hunt… (14 characters)", secret: "password by its name" };
const token = { masked: "… (8 characters)", secret: "token by its name" };
const files = [{ type: "s3", value: "arn:aws:s3:::config/api.env" }];
const reference = {
  name: "DB_PASSWORD",
  valueFrom: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-a1b2c3",
};

verdicts(rule, {
  passes: {
    "the password comes by reference": {
      subject: task({ name: "api", variables: { DB_HOST: plain }, secrets: [reference] }),
    },
  },
  fails: {
    "a password in a variable": {
      subject: task({ name: "api", variables: { DB_HOST: plain, DB_PASSWORD: password } }),
      message: "plain text looks like secrets: api has DB_PASSWORD (password by its name)",
      evidence: { containers: [{ container: "api", secrets: [{ name: "DB_PASSWORD", ...password }] }] },
    },
    "a token of a log driver": {
      subject: task({ name: "api", logOptions: { "splunk-token": token } }),
      message: /api has splunk-token/,
    },
    "two containers, one with files": {
      subject: task(
        { name: "api", variables: { DB_PASSWORD: password }, environmentFiles: files },
        { name: "worker", variables: { DB_PASSWORD: password } },
      ),
      message: /api has .*; worker has /,
      evidence: { filesNotRead: ["arn:aws:s3:::config/api.env"] },
    },
  },
  skips: {
    "the rest is in a file in S3": {
      subject: task({ name: "api", variables: { DB_HOST: plain }, environmentFiles: files }),
      message: /arn:aws:s3:::config\/api\.env/,
    },
  },
});
