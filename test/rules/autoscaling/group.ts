const ARN = "arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:1:autoScalingGroupName/web";

/** An Auto Scaling group over two zones. */
export const scaling = (also: object = {}) => ({
  AutoScalingGroupName: "web",
  AutoScalingGroupARN: ARN,
  MinSize: 2,
  MaxSize: 6,
  DesiredCapacity: 2,
  AvailabilityZones: ["eu-west-1a", "eu-west-1b"],
  HealthCheckType: "EC2",
  ...also,
});

export const TEMPLATE = { LaunchTemplateId: "lt-1", LaunchTemplateName: "web" };

/** A group that launches from a version of the template, and the version by itself; none when it was deleted. */
export function launching(Version: string, ...data: object[]) {
  const templateVersion = data.map((LaunchTemplateData) => ({
    ...{ ...TEMPLATE, VersionNumber: Number(Version), LaunchTemplateData, userData: { secrets: [] } },
  }));
  return {
    group: scaling({ LaunchTemplate: { ...TEMPLATE, Version }, templateVersion }),
    versions: { templateVersion },
  };
}

export const configuration = (also: object = {}) => ({
  LaunchConfigurationName: "web-7",
  LaunchConfigurationARN:
    "arn:aws:autoscaling:eu-west-1:111122223333:launchConfiguration:1:launchConfigurationName/web-7",
  ImageId: "ami-1",
  InstanceType: "t2.small",
  userData: { secrets: [] },
  ...also,
});
