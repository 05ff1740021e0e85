import type { VpcEndpoint } from "@aws-sdk/client-ec2";
import { type Collection, kind, type Resource } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** VPC endpoints of every type. */
export const vpcEndpoint = kind<VpcEndpoint>()("AWS::EC2::VPCEndpoint", {
  list: ec2("describeVpcEndpoints", { pageSize: EC2_PAGE, value: (out) => out.VpcEndpoints }),
  identity: (e, scope) => ({
    arn: ec2Arn(scope, "vpc-endpoint", e.VpcEndpointId, e.OwnerId),
    name: e.VpcEndpointId,
    tags: tagsOf(e.Tags),
  }),
});

type Endpoints = Collection<Resource<VpcEndpoint>>;
type Network = { readonly name: string; readonly region: string };

/**
 * The VPC's endpoints of a type for an AWS service that work: `ecr.api` for `com.amazonaws.eu-west-1.ecr.api`, its
 * FIPS variant, and the names of China, which have a prefix more.
 */
export function endpointsFor(endpoints: Endpoints, { name, region }: Network, type: string, service: string) {
  const ends = [`.${region}.${service}`, `.${region}.${service}-fips`];
  return endpoints
    .where("VpcId", name)
    .filter(
      ({ VpcEndpointType, State, ServiceName = "" }) =>
        VpcEndpointType === type && isAvailable(State) && ends.some((end) => ServiceName.endsWith(end)),
    );
}

// AWS answers `available`; its documentation, and some emulators, write `Available`.
const isAvailable = (state: string | undefined) => state?.toLowerCase() === "available";

/** Those of the services that the VPC has no working interface endpoint for. */
export function withoutInterfaceEndpoint(endpoints: Endpoints, network: Network, services: readonly string[]) {
  return services.filter((service) => endpointsFor(endpoints, network, "Interface", service).length === 0);
}
