import type { EnvironmentDescription, PlatformDescription } from "@aws-sdk/client-elastic-beanstalk";
import { kind, type Resource } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { elasticbeanstalk } from "./service.ts";
import { admitSettings } from "./settings.ts";

/** Environments, but for those that are gone or going. */
export const beanstalkEnvironment = kind<EnvironmentDescription>()("AWS::ElasticBeanstalk::Environment", {
  list: elasticbeanstalk("describeEnvironments", {
    input: () => ({ IncludeDeleted: false }),
    value: (out) => out.Environments?.filter(({ Status }) => Status !== "Terminating" && Status !== "Terminated"),
  }),
  identity: (e) => ({ arn: e.EnvironmentArn, name: e.EnvironmentName }),
  tags: "tagging",
  aspects: {
    tagging: elasticbeanstalk("listTagsForResource", {
      input: (e: Resource<EnvironmentDescription>) => ({ ResourceArn: e.arn }),
      value: (out) => tagsOf(out.ResourceTags),
    }),
    /** See `settingsOf`. */
    settings: elasticbeanstalk("describeConfigurationSettings", {
      input: ({ ApplicationName, EnvironmentName }: EnvironmentDescription) => ({ ApplicationName, EnvironmentName }),
      admit: ({ ConfigurationSettings }) => admitSettings(ConfigurationSettings),
      value: (out) => out.settings,
    }),
    /** The version of the platform that it runs on: one call for each that is in use. */
    platform: elasticbeanstalk("describePlatformVersion", {
      input: ({ PlatformArn }: EnvironmentDescription) => ({ PlatformArn }),
      known: ({ PlatformArn }) => (PlatformArn === undefined ? NONE : undefined),
      value: (out): PlatformDescription => out.PlatformDescription ?? NONE,
    }),
  },
});

const NONE: PlatformDescription = {};
