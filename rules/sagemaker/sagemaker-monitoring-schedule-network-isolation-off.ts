import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { openNetwork } from "../../src/services/sagemaker/job-network.ts";
import { jobDefinitions, jobOf, monitoringSchedule } from "../../src/services/sagemaker/monitoring-schedule.ts";

export default defineRule({
  id: "sagemaker-monitoring-schedule-network-isolation-off",
  title: "SageMaker monitoring schedule runs jobs that may use the network",
  severity: "medium",
  why: "Time and again a container reads what your model was asked and answered: a library in its image, or a script that goes with it, can send that to somebody else.",
  fix: {
    text: "Turn network isolation on in the job that the schedule describes. Where it names a job definition, make a new one with network isolation on, since one cannot be changed, and name that.",
    cli: "aws sagemaker update-monitoring-schedule --monitoring-schedule-name <schedule> --monitoring-schedule-config 'MonitoringJobDefinitionName=<isolated-definition>,MonitoringType=DataQuality,ScheduleConfig={ScheduleExpression=<cron>}'",
    terraform: `resource "aws_sagemaker_monitoring_schedule" "<name>" {
  # …
  monitoring_schedule_config {
    monitoring_job_definition_name = aws_sagemaker_data_quality_job_definition.<isolated>.name
    monitoring_type                = "DataQuality"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::MonitoringSchedule
  Properties:
    MonitoringScheduleConfig:
      MonitoringJobDefinition:
        NetworkConfig:
          EnableNetworkIsolation: true`,
  },
  references: {
    fsbp: ["SageMaker.14"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-scp-rules.html",
      "https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-14",
    ],
  },
  concerns: {
    cloudformation: "MonitoringScheduleConfig",
    terraform: ["aws_sagemaker_monitoring_schedule.monitoring_schedule_config"],
  },
  examples: {
    pass: "The job definition that the schedule names has network isolation on.",
    fail: "The schedule describes its job itself, and EnableNetworkIsolation is not set there.",
  },
  subject: monitoringSchedule.with("scheduled"),
  context: jobDefinitions,
  check: ({ scheduled }, definitions) => {
    const { definitionName } = scheduled;
    const job = jobOf(scheduled, definitions);
    if (!job)
      return skip(`the job definition that it names (${definitionName ?? "none"}) does not exist: it runs no job`);
    const open = openNetwork(job.NetworkConfig);
    if (!open) return pass;
    const through = definitionName === undefined ? "" : `in its job definition, ${definitionName}, `;
    const evidence = { ...open.evidence, ...(definitionName !== undefined && { definitionName }) };
    return fail(`${through}${open.message}`, evidence, open.also);
  },
});
