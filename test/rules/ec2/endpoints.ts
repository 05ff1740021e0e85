import { instance } from "../../../src/services/ec2/instance.ts";
import { vpcEndpoint } from "../../../src/services/ec2/vpc-endpoint.ts";
import type { Given } from "../../verdicts.ts";

/** A VPC with an instance and interface endpoints for services, named as `ecr.api`. */
export const vpcWith = (...services: string[]): Given => [
  [instance, [{ InstanceId: "i-1", VpcId: "vpc-1" }]],
  [vpcEndpoint, services.map((service) => endpoint(service))],
];

export const endpoint = (service: string, also: object = {}) => ({
  VpcEndpointId: `vpce-${service}`,
  VpcEndpointType: "Interface",
  VpcId: "vpc-1",
  ServiceName: `com.amazonaws.eu-west-1.${service}`,
  State: "available",
  ...also,
});
