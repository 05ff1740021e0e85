/** An environment with options as `aws:` namespace and name, and properties as they were seen. */
export const environment = (options: Record<string, string>, variables: object = {}) => ({
  ...ENVIRONMENT,
  settings: {
    options: Object.fromEntries(Object.entries(options).map(([name, value]) => [`aws:${name}`, value])),
    variables,
  },
});

const ENVIRONMENT = {
  EnvironmentName: "blog-prod",
  EnvironmentArn: "arn:aws:elasticbeanstalk:eu-west-1:111122223333:environment/blog/blog-prod",
  ApplicationName: "blog",
  PlatformArn: "arn:aws:elasticbeanstalk:eu-west-1::platform/Docker running on 64bit Amazon Linux 2023/4.3.0",
  Status: "Ready",
};

export const onPlatform = (platform: object) => ({ ...ENVIRONMENT, platform });

/** AWS shows no settings to who may not see them, without an error. */
export const unseen = { ...ENVIRONMENT, settings: undefined };
