import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { modelExplainabilityJob } from "../../src/services/sagemaker/job-definition.ts";
import { plainTraffic } from "../../src/services/sagemaker/job-network.ts";

export default defineRule({
  id: "sagemaker-explainability-job-traffic-unencrypted",
  title: "SageMaker explainability job sends data between its instances in the clear",
  severity: "medium",
  why: "The instances share out requests and what they tell about your model among themselves, and whoever can listen on that network reads them.",
  fix: {
    text: "Make a new job definition, since one cannot be changed, with encryption of traffic between containers, and name it in the monitoring schedule. It may make the job a little slower. A job on one instance has nothing to encrypt.",
    cli: "aws sagemaker create-model-explainability-job-definition --cli-input-json file://<definition>.json --job-definition-name <new-definition> --network-config EnableInterContainerTrafficEncryption=true\naws sagemaker update-monitoring-schedule --monitoring-schedule-name <schedule> --monitoring-schedule-config 'MonitoringJobDefinitionName=<new-definition>,MonitoringType=ModelExplainability,ScheduleConfig={ScheduleExpression=<cron>}'",
    terraform: `resource "awscc_sagemaker_model_explainability_job_definition" "<name>" {
  # …
  network_config = {
    enable_inter_container_traffic_encryption = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::ModelExplainabilityJobDefinition
  Properties:
    NetworkConfig:
      EnableInterContainerTrafficEncryption: true`,
  },
  references: {
    fsbp: ["SageMaker.10"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/train-encrypt.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-10",
    ],
  },
  examples: {
    pass: "EnableInterContainerTrafficEncryption is true.",
    fail: "The job runs on two instances, and EnableInterContainerTrafficEncryption is not set.",
  },
  subject: modelExplainabilityJob.with("setup"),
  check: ({ setup }) => {
    const plain = plainTraffic(setup);
    if (!plain) return pass;
    return plain.none ? skip(plain.none) : fail(plain.message, plain.evidence);
  },
});
