import rule from "../../../rules/dax/dax-cluster-plaintext-endpoint.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: { TLS: { subject: { ...cluster, ClusterEndpointEncryptionType: "TLS" } } },
  fails: {
    none: {
      subject: { ...cluster, ClusterEndpointEncryptionType: "NONE" },
      evidence: {
        ClusterEndpointEncryptionType: "NONE",
        ClusterDiscoveryEndpoint: cluster.ClusterDiscoveryEndpoint.URL,
      },
    },
    "older than TLS": { subject: cluster },
  },
});
