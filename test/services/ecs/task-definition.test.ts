import { expect, it } from "vitest";
import { ecsService } from "../../../src/services/ecs/ecs-service.ts";
import { taskDefinition } from "../../../src/services/ecs/task-definition.ts";
import { admitted, PASSWORD } from "../masked.ts";

it("keeps of a task definition nothing that can hold a secret", async () => {
  const out = await admitted(taskDefinition.spec.details!.read as never, {
    taskDefinition: {
      family: "api",
      containerDefinitions: [
        {
          name: "api",
          environment: [{ name: "DB_PASSWORD", value: PASSWORD }],
          command: ["serve", `--password=${PASSWORD}`],
          entryPoint: ["sh", "-c", PASSWORD],
          healthCheck: { command: ["CMD", "curl", "-u", `me:${PASSWORD}`, "localhost"] },
          dockerLabels: { token: PASSWORD },
          logConfiguration: { logDriver: "splunk", options: { "splunk-token": PASSWORD }, secretOptions: [] },
          secrets: [{ name: "KEY", valueFrom: "key" }],
        },
      ],
      volumes: [
        { name: "share", dockerVolumeConfiguration: { driver: "local", driverOpts: { o: `password=${PASSWORD}` } } },
        { name: "scratch" },
      ],
    },
    tags: [{ key: "team", value: "shop" }],
  });
  const masked = { masked: "corr… (23 characters)" };
  expect(out).toEqual({
    revisions: [
      {
        family: "api",
        containerDefinitions: [
          {
            name: "api",
            variables: { DB_PASSWORD: { ...masked, secret: "password by its name" } },
            logConfiguration: { logDriver: "splunk", secretOptions: [] },
            logOptions: { "splunk-token": { ...masked, secret: "token by its name" } },
            secrets: [{ name: "KEY", valueFrom: "key" }],
          },
        ],
        volumes: [{ name: "share", dockerVolumeConfiguration: { driver: "local" } }, { name: "scratch" }],
        tagList: [{ key: "team", value: "shop" }],
      },
    ],
  });
});

it("keeps of a service neither its events nor the log options of Service Connect", async () => {
  const logConfiguration = { logDriver: "splunk", options: { "splunk-token": PASSWORD } };
  const out = await admitted(ecsService.spec.details!.read as never, {
    services: [
      {
        serviceName: "api",
        events: [{ message: PASSWORD }],
        deployments: [{ id: "1", serviceConnectConfiguration: { enabled: true, logConfiguration } }],
      },
    ],
  });
  expect(out).toEqual({ services: [{ serviceName: "api", deployments: [{ id: "1" }] }] });
});

it("names a service by its cluster too, also where its ARN is of the old form without it", () => {
  const service = {
    serviceArn: "arn:aws:ecs:eu-west-1:111122223333:service/api",
    serviceName: "api",
    clusterArn: "arn:aws:ecs:eu-west-1:111122223333:cluster/shop",
  };
  expect(ecsService.spec.identity(service, {} as never)).toMatchObject({ arn: service.serviceArn, name: "shop/api" });
});
