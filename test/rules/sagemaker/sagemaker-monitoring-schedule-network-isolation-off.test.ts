import rule from "../../../rules/sagemaker/sagemaker-monitoring-schedule-network-isolation-off.ts";
import { dataQualityJob, modelBiasJob, modelQualityJob } from "../../../src/services/sagemaker/job-definition.ts";
import { denied, UNLISTED, verdicts } from "../../verdicts.ts";
import { definition, jobSetup, VpcConfig } from "./samples.ts";

const schedule = (scheduled: object) => ({
  MonitoringScheduleArn: "arn:aws:sagemaker:eu-west-1:111122223333:monitoring-schedule/hourly",
  MonitoringScheduleName: "hourly",
  scheduled,
});
const named = (definitionType?: string) => schedule({ definitionName: "drift", definitionType });
const open = { EnableNetworkIsolation: false };

verdicts(rule, {
  passes: {
    "a job of its own": { subject: schedule({ job: jobSetup() }) },
    "a definition": {
      subject: named("DataQuality"),
      given: [
        [dataQualityJob, [definition()]],
        [modelBiasJob, [definition(open)]],
      ],
    },
  },
  fails: {
    "a job of its own": {
      subject: schedule({ job: jobSetup(open) }),
      message: /^network isolation is off/,
      evidence: open,
    },
    "a job of its own, never set up": { subject: schedule({ job: { InstanceCount: 1, NetworkConfig: {} } }) },
    "a definition": {
      subject: named("ModelBias"),
      given: [[modelBiasJob, [definition(open)]]],
      message: /^in its job definition, drift, network isolation is off/,
      evidence: { ...open, definitionName: "drift" },
    },
    "a definition of a type that is not told": {
      subject: named(),
      given: [[modelQualityJob, [definition({ ...open, VpcConfig })]]],
      severity: "low",
    },
  },
  skips: { "a definition that is gone": { subject: named("DataQuality"), message: /drift/ } },
  unknowns: {
    "not described": { subject: denied(named(), "scheduled") },
    "definitions not listed": { subject: named("DataQuality"), given: [[dataQualityJob, UNLISTED]] },
    "its definition not described": {
      subject: named("DataQuality"),
      given: [[dataQualityJob, [denied(definition(open), "setup")]]],
    },
  },
});
