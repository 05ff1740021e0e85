import rule from "../../../rules/eks/eks-cluster-public-endpoint.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./clusters.ts";

const open = (...publicAccessCidrs: string[]) =>
  cluster({ resourcesVpcConfig: { endpointPublicAccess: true, endpointPrivateAccess: false, publicAccessCidrs } });

verdicts(rule, {
  passes: {
    private: {
      subject: cluster({ resourcesVpcConfig: { endpointPublicAccess: false, publicAccessCidrs: ["0.0.0.0/0"] } }),
    },
    "one network": { subject: open("203.0.113.0/24") },
    "networks of both families": { subject: open("203.0.113.0/24", "2001:db8::/32") },
  },
  fails: {
    everyone: { subject: open("0.0.0.0/0"), message: "its public endpoint is open to 0.0.0.0/0" },
    "everyone by IPv6": { subject: open("203.0.113.0/24", "::/0") },
    "everyone in two halves": { subject: open("0.0.0.0/1", "128.0.0.0/1") },
    "no list, which is no limit": { subject: open() },
  },
  skips: { "AWS does not say": { subject: cluster({ resourcesVpcConfig: undefined }) } },
});
