import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { imageOf, isPulledByPlatform, sagemakerModel } from "../../src/services/sagemaker/model.ts";

export default defineRule({
  id: "sagemaker-model-image-outside-vpc",
  title: "SageMaker model's image does not come from a registry in your VPC",
  severity: "low",
  why: "SageMaker then fetches the image from ECR by itself, past your VPC's endpoints, policies and logs, and nothing makes sure that it is one of those that you examined and host.",
  fix: {
    text: "Where your rules ask for images from a registry of your own: host it in or behind your VPC, make a new model (one cannot be changed) in that VPC with RepositoryAccessMode Vpc, and deploy it. A registry that asks for a password needs a Lambda function that gives it. Suppress this rule where images in ECR will do.",
    cli: 'aws sagemaker create-model --model-name <new-model> --execution-role-arn <role-arn> --vpc-config Subnets=<subnet-ids>,SecurityGroupIds=<security-group-id> --primary-container \'{"Image":"<registry>/<repository>:<tag>","ImageConfig":{"RepositoryAccessMode":"Vpc"}}\'',
    terraform: `resource "aws_sagemaker_model" "<name>" {
  # …
  primary_container {
    image = "<registry>/<repository>:<tag>"
    image_config {
      repository_access_mode = "Vpc"
    }
  }
  vpc_config {
    subnets            = [aws_subnet.<private>.id]
    security_group_ids = [aws_security_group.<name>.id]
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::Model
  Properties:
    PrimaryContainer:
      Image: <registry>/<repository>:<tag>
      ImageConfig:
        RepositoryAccessMode: Vpc
    VpcConfig:
      Subnets:
        - !Ref <PrivateSubnet>
      SecurityGroupIds:
        - !Ref <SecurityGroup>`,
  },
  references: {
    fsbp: ["SageMaker.16"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-containers-inference-private.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-16",
    ],
  },
  concerns: {
    cloudformation: "PrimaryContainer.ImageConfig",
    terraform: ["aws_sagemaker_model.primary_container.image_config"],
  },
  examples: {
    pass: "RepositoryAccessMode of the primary container is Vpc.",
    fail: "The primary container has no ImageConfig, so that SageMaker pulls its image from ECR.",
  },
  subject: sagemakerModel.with("setup"),
  check: ({ setup: { PrimaryContainer: container, Containers } }) => {
    if (!container || Containers.length > 0) return skip("it has no primary container but a pipeline of several");
    if (!isPulledByPlatform(container)) return pass;
    const image = imageOf(container);
    return fail(`its image (${image}) is pulled by SageMaker and not through your VPC`, {
      image,
      RepositoryAccessMode: container.ImageConfig?.RepositoryAccessMode ?? "not set",
    });
  },
});
