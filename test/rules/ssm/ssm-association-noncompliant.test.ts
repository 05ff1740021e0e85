import rule from "../../../rules/ssm/ssm-association-noncompliant.ts";
import { instance } from "../../../src/services/ec2/instance.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";

const summary = (ResourceId: string, compliant: number, failed: number) => ({
  ComplianceType: "Association",
  ResourceType: "ManagedInstance",
  ResourceId,
  Status: failed > 0 ? "NON_COMPLIANT" : "COMPLIANT",
  CompliantSummary: { CompliantCount: compliant },
  NonCompliantSummary: { NonCompliantCount: failed },
});
const given = [[instance, [{ InstanceId: "i-1" }]] as const];

verdicts(rule, {
  passes: {
    "all comply": { subject: summary("i-1", 3, 0), given },
    "all comply, whatever instances there are": { subject: summary("i-1", 3, 0), given: [[instance, UNLISTED]] },
  },
  fails: {
    "one does not": {
      subject: summary("i-1", 4, 1),
      given,
      message: "1 of its 5 associations is not compliant",
      evidence: { Status: "NON_COMPLIANT" },
    },
    "a server elsewhere": { subject: summary("mi-0123456789abcdef0", 0, 2), message: /2 of its 2 associations are/ },
  },
  skips: { "a terminated instance": { subject: summary("i-9", 0, 1), given, message: /gone/ } },
  unknowns: { "instances are not listed": { subject: summary("i-1", 0, 1), given: [[instance, UNLISTED]] } },
});
