import rule from "../../../rules/secretsmanager/secretsmanager-secret-pending-deletion-in-use.ts";
import { ecsService } from "../../../src/services/ecs/ecs-service.ts";
import { taskDefinition } from "../../../src/services/ecs/task-definition.ts";
import { dbInstance } from "../../../src/services/rds/db-instance.ts";
import { ACCOUNT, UNLISTED, verdicts } from "../../verdicts.ts";

const secret = {
  ARN: `arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:api-AbCdEf`,
  Name: "api",
  DeletedDate: new Date("2026-06-10T08:00:00Z"),
};
const TASK = `arn:aws:ecs:eu-west-1:${ACCOUNT}:task-definition/web:7`;
const task = (container: object) =>
  [
    taskDefinition,
    [{ taskDefinitionArn: TASK, family: "web", revision: 7, containerDefinitions: [{ name: "web", ...container }] }],
  ] as const;
const given = (valueFrom: string) => task({ secrets: [{ name: "KEY", valueFrom }] });
const web = [
  ecsService,
  [{ serviceArn: `arn:aws:ecs:eu-west-1:${ACCOUNT}:service/shop/web`, serviceName: "web", taskDefinition: TASK }],
] as const;
const deployed = [
  ecsService,
  [{ ...web[1][0], taskDefinition: undefined, taskSets: [{ status: "PRIMARY", taskDefinition: TASK }] }],
] as const;
const database = [
  dbInstance,
  [
    {
      DBInstanceArn: `arn:aws:rds:eu-west-1:${ACCOUNT}:db:orders`,
      DBInstanceIdentifier: "orders",
      MasterUserSecret: { SecretArn: secret.ARN },
    },
  ],
] as const;

verdicts(rule, {
  passes: {
    "nothing names it": { subject: secret, given: [given(`${secret.ARN.slice(0, -7)}-2-AbCdEf`), web] },
    "only a parameter is named": { subject: secret, given: [given("/shop/key"), web] },
  },
  fails: {
    "a service runs with it": {
      subject: secret,
      given: [given(secret.ARN), web],
      message: "scheduled for deletion (2026-06-10), but named by the ECS service web (web:7)",
      severity: "critical",
    },
    "a task set of a service runs with it": {
      subject: secret,
      given: [given(secret.ARN), deployed],
      message: /the ECS service web/,
      severity: "critical",
    },
    "by a key of its JSON": { subject: secret, given: [given(`${secret.ARN}:password::`), web], severity: "critical" },
    "by its ARN without the suffix": { subject: secret, given: [given(secret.ARN.slice(0, -7)), web] },
    "to pull the image": {
      subject: secret,
      given: [task({ repositoryCredentials: { credentialsParameter: secret.ARN } }), web],
    },
    "to write its logs": {
      subject: secret,
      given: [
        task({
          logConfiguration: { logDriver: "splunk", secretOptions: [{ name: "token", valueFrom: secret.ARN }] },
        }),
        web,
      ],
    },
    "no service runs it now": {
      subject: secret,
      given: [given(secret.ARN)],
      message: /the task definition web:7/,
      severity: "medium",
    },
    "a database, while tasks are denied": {
      subject: secret,
      given: [[taskDefinition, UNLISTED], database],
      message: /the database orders/,
    },
  },
  skips: { "not being deleted": { subject: { ...secret, DeletedDate: undefined }, message: /not scheduled/ } },
  unknowns: {
    "databases are denied": { subject: secret, given: [[dbInstance, UNLISTED]], message: /denied/ },
    "services are denied": { subject: secret, given: [given(secret.ARN), [ecsService, UNLISTED]] },
  },
});
