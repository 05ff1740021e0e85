import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { imageOf, isPulledByPlatform, sagemakerModel } from "../../src/services/sagemaker/model.ts";

export default defineRule({
  id: "sagemaker-model-pipeline-image-outside-vpc",
  title: "Images of a SageMaker model of several containers do not come from a registry in your VPC",
  severity: "low",
  why: "SageMaker then fetches the image from ECR by itself, past your VPC's endpoints, policies and logs, and nothing makes sure that it is one of those that you examined and host.",
  fix: {
    text: "Where your rules ask for images from a registry of your own: host it in or behind your VPC, make a new model (one cannot be changed) in that VPC with RepositoryAccessMode Vpc for each of its containers, and deploy it. Suppress this rule where images in ECR will do.",
    cli: 'aws sagemaker create-model --model-name <new-model> --execution-role-arn <role-arn> --vpc-config Subnets=<subnet-ids>,SecurityGroupIds=<security-group-id> --containers \'[{"Image":"<registry>/<first>:<tag>","ImageConfig":{"RepositoryAccessMode":"Vpc"}},{"Image":"<registry>/<second>:<tag>","ImageConfig":{"RepositoryAccessMode":"Vpc"}}]\'',
    terraform: `resource "aws_sagemaker_model" "<name>" {
  # …
  container {
    image = "<registry>/<first>:<tag>"
    image_config {
      repository_access_mode = "Vpc"
    }
  }
  container {
    image = "<registry>/<second>:<tag>"
    image_config {
      repository_access_mode = "Vpc"
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::Model
  Properties:
    Containers:
      - Image: <registry>/<first>:<tag>
        ImageConfig:
          RepositoryAccessMode: Vpc
      - Image: <registry>/<second>:<tag>
        ImageConfig:
          RepositoryAccessMode: Vpc`,
  },
  references: {
    fsbp: ["SageMaker.19"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-containers-inference-private.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-19",
    ],
  },
  concerns: { cloudformation: "Containers", terraform: ["aws_sagemaker_model.container"] },
  examples: {
    pass: "RepositoryAccessMode of every container is Vpc.",
    fail: "One of two containers has no ImageConfig, so that SageMaker pulls its image from ECR.",
  },
  subject: sagemakerModel.with("setup"),
  check: ({ setup: { Containers } }) => {
    if (Containers.length === 0) return skip("it is no pipeline of containers");
    const images = Containers.filter(isPulledByPlatform).map(imageOf);
    if (images.length === 0) return pass;
    return fail(
      `${images.length} of ${Containers.length} images are pulled by SageMaker and not through your VPC: ${images.join(", ")}`,
      { images },
    );
  },
});
