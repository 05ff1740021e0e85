import type { CloudFront } from "@aws-sdk/client-cloudfront";
import { service } from "../../model/index.ts";

export const cloudfront = service<CloudFront>("cloudfront");
