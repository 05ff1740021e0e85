import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { modelBiasJob } from "../../src/services/sagemaker/job-definition.ts";
import { openNetwork } from "../../src/services/sagemaker/job-network.ts";

export default defineRule({
  id: "sagemaker-bias-job-network-isolation-off",
  title: "SageMaker model bias job may use the network",
  severity: "medium",
  why: "The container reads the requests and answers of your model, often with what tells people apart: a library in its image can send them to somebody else.",
  fix: {
    text: "Make a new job definition, since one cannot be changed, with network isolation on, and name it in the monitoring schedule: SageMaker itself brings the data to the container and takes the results away.",
    cli: "aws sagemaker create-model-bias-job-definition --cli-input-json file://<definition>.json --job-definition-name <new-definition> --network-config EnableNetworkIsolation=true\naws sagemaker update-monitoring-schedule --monitoring-schedule-name <schedule> --monitoring-schedule-config 'MonitoringJobDefinitionName=<new-definition>,MonitoringType=ModelBias,ScheduleConfig={ScheduleExpression=<cron>}'",
    terraform: `resource "awscc_sagemaker_model_bias_job_definition" "<name>" {
  # …
  network_config = {
    enable_network_isolation = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::ModelBiasJobDefinition
  Properties:
    NetworkConfig:
      EnableNetworkIsolation: true`,
  },
  references: {
    fsbp: ["SageMaker.12"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html",
      "https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-scp-rules.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-12",
    ],
  },
  examples: { pass: "EnableNetworkIsolation is true.", fail: "EnableNetworkIsolation is false, as it is unless set." },
  subject: modelBiasJob.with("setup"),
  check: ({ setup }) => {
    const open = openNetwork(setup.NetworkConfig);
    return open ? fail(open.message, open.evidence, open.also) : pass;
  },
});
