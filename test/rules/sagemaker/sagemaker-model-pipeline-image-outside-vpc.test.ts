import rule from "../../../rules/sagemaker/sagemaker-model-pipeline-image-outside-vpc.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { ECR, model, viaVpc } from "./samples.ts";

const pipeline = (...Containers: object[]) => model({ PrimaryContainer: undefined, Containers });
const platform = { Image: ECR, ImageConfig: { RepositoryAccessMode: "Platform" } };

verdicts(rule, {
  passes: { "all through the VPC": { subject: pipeline(viaVpc, viaVpc) } },
  fails: {
    "one of two": {
      subject: pipeline(viaVpc, { Image: ECR }),
      message: `1 of 2 images are pulled by SageMaker and not through your VPC: ${ECR}`,
      evidence: { images: [ECR] },
    },
    all: { subject: pipeline(platform, platform), message: /^2 of 2/ },
  },
  skips: { "one container": { subject: model() } },
  unknowns: { "not described": { subject: denied(model(), "setup") } },
});
