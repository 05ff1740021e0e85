import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dataQualityJob } from "../../src/services/sagemaker/job-definition.ts";
import { plainTraffic } from "../../src/services/sagemaker/job-network.ts";

export default defineRule({
  id: "sagemaker-data-quality-job-traffic-unencrypted",
  title: "SageMaker data quality job sends data between its instances in the clear",
  severity: "medium",
  why: "The instances share out the recorded requests and answers of your model among themselves, and whoever can listen on that network reads them.",
  fix: {
    text: "Make a new job definition, since one cannot be changed, with encryption of traffic between containers, and name it in the monitoring schedule. It may make the job a little slower. A job on one instance has nothing to encrypt.",
    cli: "aws sagemaker create-data-quality-job-definition --cli-input-json file://<definition>.json --job-definition-name <new-definition> --network-config EnableInterContainerTrafficEncryption=true\naws sagemaker update-monitoring-schedule --monitoring-schedule-name <schedule> --monitoring-schedule-config 'MonitoringJobDefinitionName=<new-definition>,MonitoringType=DataQuality,ScheduleConfig={ScheduleExpression=<cron>}'",
    terraform: `resource "aws_sagemaker_data_quality_job_definition" "<name>" {
  # …
  network_config {
    enable_inter_container_traffic_encryption = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::DataQualityJobDefinition
  Properties:
    NetworkConfig:
      EnableInterContainerTrafficEncryption: true`,
  },
  references: {
    fsbp: ["SageMaker.9"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/train-encrypt.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-9",
    ],
  },
  concerns: {
    cloudformation: "NetworkConfig.EnableInterContainerTrafficEncryption",
    terraform: ["aws_sagemaker_data_quality_job_definition.network_config.enable_inter_container_traffic_encryption"],
  },
  examples: {
    pass: "EnableInterContainerTrafficEncryption is true.",
    fail: "The job runs on two instances, and EnableInterContainerTrafficEncryption is not set.",
  },
  subject: dataQualityJob.with("setup"),
  check: ({ setup }) => {
    const plain = plainTraffic(setup);
    if (!plain) return pass;
    return plain.none ? skip(plain.none) : fail(plain.message, plain.evidence);
  },
});
