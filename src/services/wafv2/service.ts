import type { WAFV2 } from "@aws-sdk/client-wafv2";
import { parseArn } from "../../aws/arn.ts";
import { type Scope, service } from "../../model/index.ts";

export const wafv2 = service<WAFV2>("wafv2");

/** Most that AWS gives in a page. */
export const WAF_PAGE = 100;

/** What is for CloudFront lives in this region of the commercial partition, whatever regions its distributions serve. */
export const CLOUDFRONT_REGION = "us-east-1";

/** For lists of what belongs to CloudFront: nothing is asked outside the one region that answers. */
export const nothingElsewhere = ({ region, partition }: Scope): [] | undefined =>
  partition === "aws" && region === CLOUDFRONT_REGION ? undefined : [];

/** `CLOUDFRONT` or `REGIONAL`, which stands in the ARN of everything of WAF: `…:global/webacl/shop/…`. */
export const scopeOf = ({ ARN = "" }: { readonly ARN?: string | undefined }) =>
  parseArn(ARN)?.resource.startsWith("global/") ? "CLOUDFRONT" : "REGIONAL";
