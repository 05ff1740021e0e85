import type { Repository } from "@aws-sdk/client-ecr";
import { kind, type Resource } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { maskedPolicy } from "../s3/masked-policy.ts";
import { ECR_PAGE, ecr } from "./service.ts";

const byName = ({ repositoryName, registryId }: Repository) => ({ repositoryName, registryId });

/** Private repositories. */
export const ecrRepository = kind<Repository>()("AWS::ECR::Repository", {
  list: ecr("describeRepositories", { pageSize: ECR_PAGE, value: (out) => out.repositories }),
  identity: (r) => ({ arn: r.repositoryArn, name: r.repositoryName }),
  tags: "tagging",
  aspects: {
    /** The JSON text of the resource policy. */
    policy: ecr("getRepositoryPolicy", {
      input: byName,
      admit: ({ policyText }) => ({ policyText: policyText && maskedPolicy(policyText) }),
      value: (out) => out.policyText,
      absent: { errors: ["RepositoryPolicyNotFoundException"], value: undefined },
    }),
    /** The JSON text of the lifecycle policy. */
    lifecyclePolicy: ecr("getLifecyclePolicy", {
      input: byName,
      value: (out) => out.lifecyclePolicyText,
      absent: { errors: ["LifecyclePolicyNotFoundException"], value: undefined },
    }),
    /** The registry's, the same for all repositories of a region. */
    registryScanning: ecr("getRegistryScanningConfiguration", { value: (out) => out.scanningConfiguration ?? {} }),
    tagging: ecr("listTagsForResource", {
      input: (r: Resource<Repository>) => ({ resourceArn: r.arn }),
      value: (out) => tagsOf(out.tags),
    }),
  },
});
