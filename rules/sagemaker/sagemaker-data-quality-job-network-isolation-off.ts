import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dataQualityJob } from "../../src/services/sagemaker/job-definition.ts";
import { openNetwork } from "../../src/services/sagemaker/job-network.ts";

export default defineRule({
  id: "sagemaker-data-quality-job-network-isolation-off",
  title: "SageMaker data quality job may use the network",
  severity: "medium",
  why: "The container reads the recorded requests and answers of your model: a library in its image, or a script that goes with it, can send them to somebody else.",
  fix: {
    text: "Make a new job definition, since one cannot be changed, with network isolation on, and name it in the monitoring schedule: SageMaker itself brings the data to the container and takes the results away.",
    cli: "aws sagemaker create-data-quality-job-definition --cli-input-json file://<definition>.json --job-definition-name <new-definition> --network-config EnableNetworkIsolation=true\naws sagemaker update-monitoring-schedule --monitoring-schedule-name <schedule> --monitoring-schedule-config 'MonitoringJobDefinitionName=<new-definition>,MonitoringType=DataQuality,ScheduleConfig={ScheduleExpression=<cron>}'",
    terraform: `resource "aws_sagemaker_data_quality_job_definition" "<name>" {
  # …
  network_config {
    enable_network_isolation = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::DataQualityJobDefinition
  Properties:
    NetworkConfig:
      EnableNetworkIsolation: true`,
  },
  references: {
    fsbp: ["SageMaker.11"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html",
      "https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-scp-rules.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-11",
    ],
  },
  concerns: {
    cloudformation: "NetworkConfig.EnableNetworkIsolation",
    terraform: ["aws_sagemaker_data_quality_job_definition.network_config.enable_network_isolation"],
  },
  examples: { pass: "EnableNetworkIsolation is true.", fail: "EnableNetworkIsolation is false, as it is unless set." },
  subject: dataQualityJob.with("setup"),
  check: ({ setup }) => {
    const open = openNetwork(setup.NetworkConfig);
    return open ? fail(open.message, open.evidence, open.also) : pass;
  },
});
