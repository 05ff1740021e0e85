import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { originsOf } from "../../src/services/cloudfront/parts.ts";

export default defineRule({
  id: "cloudfront-distribution-origin-failover-off",
  title: "CloudFront distribution has no second origin to fail over to",
  severity: "low",
  why: "When its one origin is down or unreachable, all that is not in the cache is answered with an error.",
  fix: {
    text: "Put a second origin (a replicated bucket in another region, a standby load balancer) beside the first in an origin group, and let the behaviors lead to the group. Failover works for reads (GET, HEAD and OPTIONS) only.",
    terraform: `resource "aws_cloudfront_distribution" "<name>" {
  # …
  origin_group {
    origin_id = "<group>"
    failover_criteria {
      status_codes = [500, 502, 503, 504]
    }
    member {
      origin_id = "<primary-origin>"
    }
    member {
      origin_id = "<second-origin>"
    }
  }
}`,
    cloudformation: `DistributionConfig:
  OriginGroups:
    Quantity: 1
    Items:
      - Id: <group>
        FailoverCriteria:
          StatusCodes:
            Quantity: 4
            Items: [500, 502, 503, 504]
        Members:
          Quantity: 2
          Items:
            - OriginId: <primary-origin>
            - OriginId: <second-origin>`,
  },
  references: {
    fsbp: ["CloudFront.4"],
    wellArchitected: ["REL11-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-4",
    ],
  },
  examples: {
    pass: "An origin group leads to a bucket, and to its replica when the first fails.",
    fail: "The distribution has two origins, and no origin group.",
  },
  subject: distribution.with(),
  check: (d) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    const origins = originsOf(d).map(({ Id }) => Id);
    const groups = d.OriginGroups?.Items ?? [];
    if (groups.some(({ Members }) => (Members?.Items?.length ?? 0) > 1)) return pass;
    const which = origins.length === 1 ? `origin ${origins[0]}` : `any of the origins ${origins.join(", ")}`;
    return fail(`no origin group stands in when ${which} fails`, { origins });
  },
});
