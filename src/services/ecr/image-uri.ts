/** An image of a private repository, as `docker pull` names it. */
export interface ImageUri {
  readonly account: string;
  readonly region: string;
  readonly repositoryName: string;
  readonly imageTag?: string;
  readonly imageDigest?: string;
}

// https://docs.aws.amazon.com/general/latest/gr/ecr.html: dualstack endpoints are `dkr-ecr` under on.aws.
const HOST = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.[a-z0-9.-]+$/;
const PATH = /^([a-z0-9._/-]+)(?::([\w][\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/;

/** The parts of an image's name; undefined for what no private repository of ECR holds. A digest outranks a tag. */
export function parseImageUri(image: string): ImageUri | undefined {
  const slash = image.indexOf("/");
  const [, account, region] = HOST.exec(image.slice(0, Math.max(slash, 0))) ?? [];
  const [, repositoryName, tag, imageDigest] = PATH.exec(image.slice(slash + 1)) ?? [];
  if (!account || !region || !repositoryName) return undefined;
  return { account, region, repositoryName, ...(imageDigest ? { imageDigest } : { imageTag: tag ?? "latest" }) };
}

/** `shop/web:2026-10`, `shop/web@sha256:…`. */
export const imageName = ({ repositoryName, imageTag, imageDigest }: ImageUri): string =>
  imageDigest ? `${repositoryName}@${imageDigest}` : `${repositoryName}:${imageTag}`;
