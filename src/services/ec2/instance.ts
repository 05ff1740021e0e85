import type { Instance } from "@aws-sdk/client-ec2";
import { kind, type Resource } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, HIDDEN_TOO, tagsOf } from "./service.ts";
import { seeUserData } from "./user-data.ts";

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instances-status-check_sched.html */
const EVENT_CODES = [
  "instance-reboot",
  "instance-retirement",
  "instance-stop",
  "system-maintenance",
  "system-reboot",
] as const;

/** Instances that run or can run again: terminated ones stay listed for an hour. */
export const instance = kind<Instance>()("AWS::EC2::Instance", {
  list: ec2("describeInstances", {
    input: () => ({
      Filters: [{ Name: "instance-state-name", Values: ["pending", "running", "stopping", "stopped"] }],
      ...HIDDEN_TOO,
    }),
    pageSize: EC2_PAGE,
    value: (out) => out.Reservations?.flatMap(({ Instances = [] }) => Instances),
  }),
  identity: (i, scope) => ({
    arn: ec2Arn(scope, "instance", i.InstanceId),
    name: i.InstanceId,
    tags: tagsOf(i.Tags),
  }),
  aspects: {
    /** What the boot script gives away; see `userDataSecrets`. */
    userData: ec2("describeInstanceAttribute", {
      input: (i: Resource<Instance>) => ({ InstanceId: i.name, Attribute: "userData" }),
      admit: ({ UserData }) => seeUserData(UserData?.Value),
      value: (seen) => seen,
    }),
    /** What AWS has announced that it will do to the instance; one call tells it of all instances. */
    scheduledEvents: ec2("describeInstanceStatus", {
      input: () => ({
        Filters: [{ Name: "event.code", Values: [...EVENT_CODES] }],
        IncludeAllInstances: true,
        ...HIDDEN_TOO,
      }),
      pageSize: EC2_PAGE,
      admit: ({ InstanceStatuses = [] }) => ({
        byInstance: Object.fromEntries(
          InstanceStatuses.map(({ InstanceId = "", Events = [] }) => [InstanceId, Events]),
        ),
      }),
      value: ({ byInstance }, { name }: Resource<Instance>) => byInstance[name] ?? [],
    }),
  },
});
