import { exposure } from "../../src/aws/exposure.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { eksCluster } from "../../src/services/eks/cluster.ts";

export default defineRule({
  id: "eks-cluster-public-endpoint",
  title: "EKS cluster's API server answers the whole internet",
  severity: "high",
  why: "Anybody can try stolen credentials, or the next hole in Kubernetes, on what controls every workload of the cluster.",
  fix: {
    text: "Turn the public endpoint off and reach the private one through the VPC, or limit the public one to the networks of those who administer the cluster. Turn the private endpoint on first: nodes would otherwise need to be among the networks.",
    cli: "aws eks update-cluster-config --name <cluster> --resources-vpc-config endpointPrivateAccess=true,endpointPublicAccess=true,publicAccessCidrs=<office-cidr>",
    terraform: `resource "aws_eks_cluster" "<name>" {
  # …
  vpc_config {
    subnet_ids              = ["<subnet-id>", "<subnet-id-in-another-zone>"]
    endpoint_private_access = true
    endpoint_public_access  = false
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::EKS::Cluster
  Properties:
    ResourcesVpcConfig:
      SubnetIds: [<subnet-id>, <subnet-id-in-another-zone>]
      EndpointPrivateAccess: true
      EndpointPublicAccess: false`,
  },
  references: {
    fsbp: ["EKS.1"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-1",
    ],
  },
  examples: {
    pass: "The public endpoint is off, or open to 203.0.113.0/24 only.",
    fail: "The public endpoint is on for 0.0.0.0/0, which is the default.",
  },
  subject: eksCluster.with(),
  check: ({ resourcesVpcConfig }) => {
    if (!resourcesVpcConfig) return skip("EKS does not say how its API server is reached");
    const { endpointPublicAccess, publicAccessCidrs = [], endpointPrivateAccess } = resourcesVpcConfig;
    if (!endpointPublicAccess) return pass;
    // No list means no limit.
    const cidrs = publicAccessCidrs.length > 0 ? publicAccessCidrs : ["0.0.0.0/0"];
    if (exposure(cidrs) !== "world") return pass;
    return fail(`its public endpoint is open to ${cidrs.join(", ")}`, {
      ...{ endpointPublicAccess, publicAccessCidrs: cidrs, endpointPrivateAccess },
    });
  },
});
