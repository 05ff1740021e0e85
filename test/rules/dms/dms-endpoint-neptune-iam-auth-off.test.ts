import rule from "../../../rules/dms/dms-endpoint-neptune-iam-auth-off.ts";
import { verdicts } from "../../verdicts.ts";
import { endpoint } from "./samples.ts";

const neptune = { ...endpoint, EngineName: "neptune", EndpointType: "target", SslMode: "none" };

verdicts(rule, {
  passes: { "requests are signed": { subject: { ...neptune, NeptuneSettings: { IamAuthEnabled: true } } } },
  fails: {
    "requests are not signed": { subject: { ...neptune, NeptuneSettings: { IamAuthEnabled: false } } },
    "not set, which is off": { subject: neptune, evidence: { NeptuneSettings: { IamAuthEnabled: false } } },
  },
  skips: { "another engine": { subject: endpoint, message: "it is an endpoint for mysql" } },
});
