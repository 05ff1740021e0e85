import type {
  ConfigurationOptionSetting,
  ConfigurationSettingsDescription,
  EnvironmentDescription,
} from "@aws-sdk/client-elastic-beanstalk";
import { type Sighting, sights } from "../../aws/secrets.ts";
import { type Resource, Unread } from "../../model/index.ts";

/**
 * What an environment is set to. Of its properties, which are environment variables of the application, only what
 * they look like; of all other options those that a rule may ask about.
 */
export interface Settings {
  /** By namespace and name: `options["aws:elasticbeanstalk:cloudwatch:logs StreamLogs"]`. */
  readonly options: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, Sighting>>;
}

const PROPERTIES = "aws:elasticbeanstalk:application:environment";

/** Any other namespace may repeat the properties, as the parameters of the CloudFormation template do. */
const ADMITTED = new Set([
  "aws:autoscaling:asg",
  "aws:ec2:vpc",
  "aws:elasticbeanstalk:cloudwatch:logs",
  "aws:elasticbeanstalk:environment",
  "aws:elasticbeanstalk:healthreporting:system",
  "aws:elasticbeanstalk:managedactions",
  "aws:elasticbeanstalk:managedactions:platformupdate",
]);

/** The settings in force: beside them AWS shows those of a deployment that goes on, or that failed. */
export async function admitSettings(all: readonly ConfigurationSettingsDescription[] = []) {
  const only = all.length === 1 ? all[0] : undefined;
  const inForce = only ?? all.find(({ DeploymentStatus }) => DeploymentStatus === "deployed");
  // Every environment has options: an empty list is one that the caller may not see.
  if (!inForce?.OptionSettings?.length) return { settings: undefined };
  const of = (wanted: (namespace: string) => boolean) =>
    inForce.OptionSettings!.filter(({ Namespace = "", Value }) => wanted(Namespace) && Value !== undefined);
  const options = Object.fromEntries(of((namespace) => ADMITTED.has(namespace)).map((one) => [keyOf(one), one.Value!]));
  const properties = of((namespace) => namespace === PROPERTIES).map(({ OptionName = "", Value }) => [
    OptionName,
    Value!,
  ]);
  const settings: Settings = { options, variables: await sights(Object.fromEntries(properties)) };
  return { settings };
}

const keyOf = ({ Namespace, OptionName }: ConfigurationOptionSetting) => `${Namespace} ${OptionName}`;

/**
 * The settings of an environment. AWS gives none, without an error, to a caller who may not see them.
 * @throws {Unread} when there were none
 */
export function settingsOf({
  settings,
  name,
  account,
  region,
}: Resource<EnvironmentDescription> & { readonly settings: Settings | undefined }): Settings {
  if (settings !== undefined) return settings;
  throw new Unread({
    ...{ reason: "denied", account, region, service: "elasticbeanstalk", operation: "DescribeConfigurationSettings" },
    code: "NoneShown",
    message: `Elastic Beanstalk showed no settings of ${name}`,
    action: "elasticbeanstalk:DescribeConfigurationSettings",
  });
}
