import rule from "../../../rules/config/config-recorder-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { notOffered, region } from "../account/region.ts";

const SERVICE_LINKED = "arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";
const recorder = (rest: object = {}, status: object = {}) => ({
  ...region,
  configRecorders: [{ name: "default", roleARN: SERVICE_LINKED, recordingGroup: { allSupported: true }, ...rest }],
  configRecorderStatus: [{ name: "default", recording: true, lastStatus: "Success", ...status }],
});
const all = { allSupported: false, recordingStrategy: { useOnly: "EXCLUSION_BY_RESOURCE_TYPES" } };
const role = { roleARN: "arn:aws:iam::111122223333:role/config" };

verdicts(rule, {
  passes: {
    "records all": { subject: recorder() },
    "all but some": {
      subject: recorder({
        recordingGroup: { ...all, exclusionByResourceTypes: { resourceTypes: ["AWS::EC2::NetworkInterface"] } },
      }),
    },
    "another role, where that is allowed": { subject: recorder(role), options: { serviceLinkedRole: false } },
  },
  fails: {
    "no recorder": { subject: { ...region, configRecorders: [] }, message: "Config has no recorder in eu-west-1" },
    "a service's own only": { subject: recorder({ servicePrincipal: "securityhub.amazonaws.com" }) },
    stopped: { subject: recorder({}, { recording: false }), message: /default is stopped/, severity: "medium" },
    "not delivering": {
      subject: recorder(role, { lastStatus: "Failure", lastErrorMessage: "no bucket" }),
      message: /cannot deliver: no bucket; uses arn/,
      severity: "medium",
    },
    "some types": {
      subject: recorder({ recordingGroup: { allSupported: false, resourceTypes: ["AWS::EC2::VPC"] } }),
      message: /records 1 types/,
      severity: "low",
    },
    "another role": { subject: recorder(role), message: /instead of the service-linked role/, severity: "low" },
  },
  skips: { "not offered": { subject: notOffered("configRecorders") } },
  unknowns: {
    "listing is denied": { subject: denied(recorder(), "configRecorders") },
    "status is denied": { subject: denied(recorder(), "configRecorderStatus") },
  },
});
