import rule from "../../../rules/opensearch/opensearch-domain-public-endpoint.ts";
import { verdicts } from "../../verdicts.ts";
import { domain, old, onInternet } from "./samples.ts";

verdicts(rule, {
  passes: { "in a VPC": { subject: domain } },
  fails: {
    "in no VPC": { subject: onInternet, message: /search-x\.eu-west-1\.es\.amazonaws\.com answers on the internet/ },
    "its endpoint is not made yet": { subject: old, message: /its endpoint answers/ },
    "AWS answers empty options": { subject: { ...domain, VPCOptions: { SubnetIds: [] } } },
  },
});
