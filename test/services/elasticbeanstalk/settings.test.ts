import { expect, it } from "vitest";
import { beanstalkEnvironment } from "../../../src/services/elasticbeanstalk/environment.ts";
import { admitted, PASSWORD } from "../masked.ts";

const { settings } = beanstalkEnvironment.spec.aspects as { settings: never };
const option = (Namespace: string, OptionName: string, Value?: string) => ({ Namespace, OptionName, Value });
const described = (DeploymentStatus: string, ...OptionSettings: object[]) => ({ DeploymentStatus, OptionSettings });

const PROPERTIES = "aws:elasticbeanstalk:application:environment";
const deployed = described(
  "deployed",
  option("aws:elasticbeanstalk:environment", "EnvironmentType", "LoadBalanced"),
  option("aws:autoscaling:asg", "Custom Availability Zones"),
  option(PROPERTIES, "DB_PASSWORD", PASSWORD),
  option(PROPERTIES, "APP_ENV", "prod"),
  // AWS repeats the properties here, and a database's password may stand there.
  option("aws:cloudformation:template:parameter", "EnvironmentVariables", `DB_PASSWORD=${PASSWORD},APP_ENV=prod`),
  option("aws:rds:dbinstance", "DBPassword", PASSWORD),
);

it("keeps of an environment's properties their names and what they look like, and of options the known ones", async () => {
  expect(await admitted(settings, { ConfigurationSettings: [deployed] })).toEqual({
    settings: {
      options: { "aws:elasticbeanstalk:environment EnvironmentType": "LoadBalanced" },
      variables: {
        DB_PASSWORD: { masked: "corr… (23 characters)", secret: "password by its name" },
        APP_ENV: { masked: "… (4 characters)" },
      },
    },
  });
});

it("takes the settings in force, not those of a deployment that goes on", async () => {
  const pending = described("pending", option("aws:elasticbeanstalk:environment", "EnvironmentType", "SingleInstance"));
  expect(await admitted(settings, { ConfigurationSettings: [pending, deployed] })).toMatchObject({
    settings: { options: { "aws:elasticbeanstalk:environment EnvironmentType": "LoadBalanced" } },
  });
});

it("knows no settings where AWS shows none", async () => {
  const { admit } = settings as { admit(out: object): Promise<unknown> };
  expect(await admit({ ConfigurationSettings: [] })).toEqual({ settings: undefined });
  // Every environment has options: none at all means that they were held back.
  expect(await admit({ ConfigurationSettings: [described("deployed")] })).toEqual({ settings: undefined });
});
