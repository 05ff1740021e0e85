import rule from "../../../rules/ecs/ecs-task-definition-secret-reference-missing.ts";
import { ecsService } from "../../../src/services/ecs/ecs-service.ts";
import { secret } from "../../../src/services/secretsmanager/secret.ts";
import { parameter } from "../../../src/services/ssm/parameter.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { service } from "./services.ts";
import { task } from "./tasks.ts";

const HERE = "eu-west-1:111122223333";
const given = [
  [secret, [{ ARN: `arn:aws:secretsmanager:${HERE}:secret:shop/db-AbCdEf`, Name: "shop/db" }]],
  [parameter, [{ Name: "/shop/key" }, { Name: "plain" }]],
] as const;
const from = (...values: string[]) =>
  task({ name: "web", secrets: values.map((valueFrom, i) => ({ name: `S${i}`, valueFrom })) });
const there = (valueFrom: string) => ({ subject: from(valueFrom), given });

verdicts(rule, {
  passes: {
    "a whole ARN": there(`arn:aws:secretsmanager:${HERE}:secret:shop/db-AbCdEf`),
    "a key of its JSON": there(`arn:aws:secretsmanager:${HERE}:secret:shop/db-AbCdEf:password::`),
    "an ARN without its end": there(`arn:aws:secretsmanager:${HERE}:secret:shop/db:password:AWSCURRENT:`),
    "a parameter's name": there("/shop/key"),
    "a parameter's version": there("plain:3"),
    "a parameter's ARN": there(`arn:aws:ssm:${HERE}:parameter/shop/key`),
    "an ARN and a label": there(`arn:aws:ssm:${HERE}:parameter/plain:live`),
    "the registry's password by name": {
      subject: task({ name: "web", repositoryCredentials: { credentialsParameter: "shop/db" } }),
      given,
    },
  },
  fails: {
    "a secret made anew under its name": {
      subject: from(`arn:aws:secretsmanager:${HERE}:secret:shop/db-XyZ123:password::`),
      given: [...given, [ecsService, [service()]]],
      message: /shop\/db-XyZ123:password:: \(S0 of web\); run by shop\/api/,
      severity: "high",
    },
    "a parameter that is gone, and nothing runs it": { ...there("/shop/gone"), severity: "low" },
    "a parameter's ARN": there(`arn:aws:ssm:${HERE}:parameter/shop/gone`),
    "an option of the log driver": {
      subject: task({
        name: "web",
        logConfiguration: { logDriver: "splunk", secretOptions: [{ name: "splunk-token", valueFrom: "/splunk" }] },
      }),
      given,
    },
    "the registry's password": {
      subject: task({ name: "web", repositoryCredentials: { credentialsParameter: "docker" } }),
      given,
      message: /docker \(registry of web\)/,
    },
  },
  skips: {
    "nothing is given": { subject: task({ name: "web" }) },
    "another account": there("arn:aws:secretsmanager:eu-west-1:444455556666:secret:db-AbCdEf"),
    "another region": there("arn:aws:secretsmanager:us-east-1:111122223333:secret:db-AbCdEf"),
    "what AWS publishes": there("/aws/service/ami-amazon-linux-latest/x"),
    "a secret by way of Parameter Store": there("/aws/reference/secretsmanager/shop/db"),
  },
  unknowns: {
    "secrets are not listed": {
      subject: from(`arn:aws:secretsmanager:${HERE}:secret:gone-AbCdEf`),
      given: [[secret, UNLISTED]],
    },
    "parameters are not listed": { subject: from("/shop/key"), given: [[parameter, UNLISTED]] },
  },
});
