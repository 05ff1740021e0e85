import type { Context } from "./policy/index.ts";

/**
 * What the request holds that an AWS service makes on behalf of a resource: S3 calling a function for a bucket. A
 * service has no principal of an account, and comes through no VPC endpoint. What is not listed here is not known.
 * @param service `s3.amazonaws.com`
 */
export function serviceCall(
  service: string,
  { arn, account }: { readonly arn: string; readonly account: string },
): Context {
  const held: Readonly<Record<string, readonly string[] | null>> = {
    "aws:sourcearn": [arn],
    "aws:sourceaccount": [account],
    "aws:securetransport": ["true"],
    "aws:principalisawsservice": ["true"],
    "aws:principalservicename": [service],
    "aws:principalarn": null,
    "aws:principalorgid": null,
    "aws:sourcevpc": null,
    "aws:sourcevpce": null,
    // By it a topic's first policy lets in its own account; S3 does not bring it, and must be let in by name.
    ...(service === "s3.amazonaws.com" && { "aws:sourceowner": null }),
  };
  return (key) => held[key];
}
