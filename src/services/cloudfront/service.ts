import type { CloudFront } from "@aws-sdk/client-cloudfront";
import { type Partition, service } from "../../model/index.ts";

export const cloudfront = service<CloudFront>("cloudfront");

/** CloudFront does not exist in GovCloud or the isolated clouds. */
export const CLOUDFRONT_PARTITIONS: readonly Partition[] = ["aws", "aws-cn"];
