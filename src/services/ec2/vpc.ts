import type { Vpc } from "@aws-sdk/client-ec2";
import { type Identity, kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** VPCs: those of the account, and those of others of which a subnet is shared with it (see OwnerId). */
export const vpc = kind<Vpc>()("AWS::EC2::VPC", {
  list: ec2("describeVpcs", { pageSize: EC2_PAGE, value: (out) => out.Vpcs }),
  identity: (v, scope) => ({
    arn: ec2Arn(scope, "vpc", v.VpcId, v.OwnerId),
    name: v.VpcId,
    tags: tagsOf(v.Tags),
  }),
  aspects: {
    /** The endpoint services of Incident Manager that the region has: AWS does not offer them everywhere. */
    incidentManagerServices: ec2("describeVpcEndpointServices", {
      input: ({ region }: Identity) => ({
        Filters: [{ Name: "service-name", Values: INCIDENT_MANAGER.map((name) => `com.amazonaws.${region}.${name}`) }],
      }),
      pageSize: EC2_PAGE,
      admit: ({ ServiceNames = [] }) => ({ ServiceNames }),
      value: ({ ServiceNames }) =>
        INCIDENT_MANAGER.filter((name) => ServiceNames.some((one) => one.endsWith(`.${name}`))),
    }),
  },
});

const INCIDENT_MANAGER = ["ssm-incidents", "ssm-contacts"] as const;
