import rule from "../../../rules/sagemaker/sagemaker-model-image-outside-vpc.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { ECR, model, viaVpc } from "./samples.ts";

const running = (PrimaryContainer: object) => model({ PrimaryContainer });

verdicts(rule, {
  passes: { "through the VPC": { subject: running(viaVpc) } },
  fails: {
    "in ECR, as ever": { subject: model(), message: ECR, evidence: { image: ECR, RepositoryAccessMode: "not set" } },
    "in ECR, explicitly": {
      subject: running({ Image: ECR, ImageConfig: { RepositoryAccessMode: "Platform" } }),
      evidence: { RepositoryAccessMode: "Platform" },
    },
    "of a model package": { subject: running({ ModelPackageName: "shop-1" }), message: /that of model package shop-1/ },
  },
  skips: {
    "a pipeline": { subject: model({ PrimaryContainer: undefined, Containers: [viaVpc, viaVpc] }) },
    "a pipeline beside an empty container": { subject: model({ PrimaryContainer: {}, Containers: [viaVpc, viaVpc] }) },
  },
  unknowns: { "not described": { subject: denied(model(), "setup") } },
});
