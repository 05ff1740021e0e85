import { formatArn } from "../../aws/arn.ts";
import { from, kind, type Resource } from "../../model/index.ts";
import { taskDefinition, type TaskRevision } from "../ecs/task-definition.ts";
import { type ImageUri, imageName, parseImageUri } from "./image-uri.ts";
import { ecr } from "./service.ts";

/** An image of this account and region that a container of a task definition is made of. */
export interface ImageInUse extends Omit<ImageUri, "account" | "region"> {
  readonly container: string;
  readonly taskDefinition: string;
}

const repositoryOf = ({ repositoryName }: ImageInUse) => ({ repositoryName });
const idOf = ({ imageTag, imageDigest }: ImageInUse) => (imageDigest ? { imageDigest } : { imageTag });

/** Images that task definitions name: each of them is asked for by itself, however many more its repository holds. */
export const imageInUse = kind<ImageInUse>()("AWS::ECR::Image", {
  list: from(taskDefinition, imagesOf),
  identity: (image, { partition, region, account }) => {
    const name = imageName({ ...image, account, region });
    return { arn: formatArn({ partition, service: "ecr", region, account, resource: `repository/${name}` }), name };
  },
  aspects: {
    /** Whether the image is there and can be pulled: an archived one has to be brought back first. */
    exists: ecr("describeImages", {
      input: (image) => ({ ...repositoryOf(image), imageIds: [idOf(image)] }),
      admit: ({ imageDetails = [] }) => ({
        found: imageDetails.filter(({ imageStatus = "ACTIVE" }) => imageStatus === "ACTIVE").length,
      }),
      value: (out): boolean => out.found > 0,
      absent: { errors: ["ImageNotFoundException", "RepositoryNotFoundException"], value: false },
    }),
    /** How many findings of each severity its last scan has; undefined when there is none, as for a list of images. */
    scan: ecr("describeImageScanFindings", {
      input: (image) => ({ ...repositoryOf(image), imageId: idOf(image) }),
      // The counts stand in every page, and the findings themselves are not wanted.
      pageSize: 1,
      firstPageOnly: true,
      admit: ({ imageScanStatus, imageScanFindings }) => ({
        status: imageScanStatus?.status,
        counts: imageScanFindings?.findingSeverityCounts,
        completedAt: imageScanFindings?.imageScanCompletedAt,
      }),
      value: ({ status, counts, completedAt }) =>
        status === "COMPLETE" || status === "ACTIVE" ? { counts: counts ?? {}, completedAt } : undefined,
      absent: {
        errors: ["ScanNotFoundException", "ImageNotFoundException", "RepositoryNotFoundException"],
        value: undefined,
      },
    }),
  },
});

/** The images of this account and region that a task definition names. */
export function imagesOf(task: Resource<TaskRevision>): readonly ImageInUse[] {
  return task.containerDefinitions.flatMap(({ name = "", image = "" }) => {
    const uri = parseImageUri(image);
    if (!uri || uri.account !== task.account || uri.region !== task.region) return [];
    const { account: _, region: __, ...rest } = uri;
    return [{ ...rest, container: name, taskDefinition: task.arn }];
  });
}
