import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { openNetwork } from "../../src/services/sagemaker/job-network.ts";
import { sagemakerModel } from "../../src/services/sagemaker/model.ts";

export default defineRule({
  id: "sagemaker-model-network-isolation-off",
  title: "SageMaker model's containers may use the network",
  severity: "medium",
  why: "A model brought in from elsewhere, or a library in its image, can send the requests it answers to somebody else, or use the credentials of its role.",
  fix: {
    text: "Make a new model, since one cannot be changed, with network isolation on, and deploy it: SageMaker itself fetches the image and the model's data, and no credentials reach the container. A model that must call others at run time cannot be isolated: put it into a VPC and limit it there.",
    cli: "aws sagemaker create-model --model-name <new-model> --execution-role-arn <role-arn> --primary-container Image=<image>,ModelDataUrl=<model-data> --enable-network-isolation",
    terraform: `resource "aws_sagemaker_model" "<name>" {
  # …
  enable_network_isolation = true
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::Model
  Properties:
    EnableNetworkIsolation: true`,
  },
  references: {
    fsbp: ["SageMaker.5"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-5",
    ],
  },
  concerns: {
    cloudformation: "EnableNetworkIsolation",
    terraform: ["aws_sagemaker_model.enable_network_isolation"],
  },
  examples: { pass: "EnableNetworkIsolation is true.", fail: "EnableNetworkIsolation is false, as it is unless set." },
  subject: sagemakerModel.with("setup"),
  check: ({ setup }) => {
    const open = openNetwork(setup);
    return open ? fail(open.message, open.evidence, open.also) : pass;
  },
});
