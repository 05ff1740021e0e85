import rule from "../../../rules/inspector2/inspector2-account-scan-incomplete.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { notOffered, region } from "../account/region.ts";

const scanning = (states: Readonly<Record<string, string>>) => ({
  ...region,
  inspection: Object.fromEntries(Object.entries(states).map(([name, status]) => [name, { status }])),
});
const all = { ec2: "ENABLED", ecr: "ENABLED", lambda: "ENABLED", lambdaCode: "ENABLED" };

verdicts(rule, {
  passes: {
    everything: { subject: scanning(all) },
    "being turned on": { subject: scanning({ ...all, ecr: "ENABLING" }) },
    "a region without scans of code": { subject: scanning({ ec2: "ENABLED", ecr: "ENABLED", lambda: "ENABLED" }) },
  },
  fails: {
    "no functions": {
      subject: scanning({ ...all, lambda: "DISABLED", lambdaCode: "DISABLED" }),
      message: /does not scan packages of Lambda functions, code of Lambda functions in eu-west-1/,
      evidence: { status: { EC2: "ENABLED", LAMBDA: "DISABLED" } },
    },
    nothing: {
      subject: scanning({ ec2: "DISABLED", ecr: "DISABLED", lambda: "DISABLED" }),
      message: "Inspector is off in eu-west-1",
    },
  },
  skips: { "not offered": { subject: notOffered("inspection") } },
  unknowns: { "reading it is denied": { subject: denied(scanning(all), "inspection") } },
});
