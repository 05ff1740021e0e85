import type { DistributionSummary, Origin } from "@aws-sdk/client-cloudfront";
import { kind, type Tags } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { deliveries, deliverySources } from "../logs/delivery.ts";
import { CLOUDFRONT_PARTITIONS, cloudfront } from "./service.ts";

/** CloudFront distributions, standard and multi-tenant. The list holds nearly the whole configuration. */
export const distribution = kind<DistributionSummary>()("AWS::CloudFront::Distribution", {
  scope: "global",
  partitions: CLOUDFRONT_PARTITIONS,
  list: cloudfront("listDistributions", {
    pageSize: 100,
    admit: ({ DistributionList }) => ({ Items: DistributionList?.Items?.map(withoutSecrets) ?? [] }),
    value: (out) => out.Items,
  }),
  identity: (d) => ({ arn: d.ARN, name: d.Id }),
  aspects: {
    /** What the list leaves out. */
    config: cloudfront("getDistributionConfig", {
      input: (d: DistributionSummary) => ({ Id: d.Id }),
      admit: ({ DistributionConfig }) => ({
        DefaultRootObject: DistributionConfig?.DefaultRootObject,
        Logging: DistributionConfig?.Logging,
      }),
      value: (config) => config,
    }),
    /** What it can deliver by standard logging v2, and what is delivered; both live in CloudFront's home region. */
    deliverySources,
    deliveries,
    tagging: cloudfront("listTagsForResource", {
      input: (d: DistributionSummary) => ({ Resource: d.ARN }),
      value: (out): Tags => tagsOf(out.Tags?.Items),
    }),
  },
  tags: "tagging",
});

function withoutSecrets(summary: DistributionSummary): DistributionSummary {
  const { Origins } = summary;
  return Origins ? { ...summary, Origins: { ...Origins, Items: Origins.Items?.map(maskHeaders) } } : summary;
}

// Headers that CloudFront adds for an origin are the usual place for a password between the two.
function maskHeaders(origin: Origin): Origin {
  const { CustomHeaders } = origin;
  if (!CustomHeaders) return origin;
  const Items = CustomHeaders.Items?.map(({ HeaderName }) => ({ HeaderName, HeaderValue: "(masked)" }));
  return { ...origin, CustomHeaders: { ...CustomHeaders, Items } };
}
