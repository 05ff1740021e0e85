import { ACCOUNT } from "../../verdicts.ts";

export const arnOf = (id: string) => `arn:aws:cloudfront::${ACCOUNT}:distribution/${id}`;

interface OriginLike {
  readonly Id: string;
}
const list = <T>(Items: readonly T[]) => ({ Quantity: Items.length, Items });

export const s3Origin = (bucket: string, rest: object = {}) => ({
  Id: bucket,
  DomainName: `${bucket}.s3.eu-west-1.amazonaws.com`,
  OriginPath: "",
  CustomHeaders: { Quantity: 0 },
  S3OriginConfig: { OriginAccessIdentity: "" },
  OriginAccessControlId: "",
  ...rest,
});
export const customOrigin = (Id: string, OriginProtocolPolicy: string, DomainName = `${Id}.example.com`) => ({
  Id,
  DomainName,
  CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy, OriginSslProtocols: list(["TLSv1.2"]) },
  OriginAccessControlId: "",
});
export const behavior = (TargetOriginId: string, ViewerProtocolPolicy = "redirect-to-https", rest: object = {}) => ({
  TargetOriginId,
  ViewerProtocolPolicy,
  ...rest,
});

/** A distribution in the shape of AWS's list; its default behavior leads to the first origin. */
export const distributionWith = (origins: readonly OriginLike[], Id = "E1") => ({
  Id,
  ARN: arnOf(Id),
  Enabled: true,
  Staging: false,
  Status: "Deployed",
  DomainName: "d111111abcdef8.cloudfront.net",
  Aliases: { Quantity: 0 },
  Origins: list(origins),
  OriginGroups: { Quantity: 0 },
  DefaultCacheBehavior: behavior(origins[0]?.Id ?? ""),
  CacheBehaviors: { Quantity: 0 },
  ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: "TLSv1" },
  WebACLId: "",
});

export const behaviors = list;
export const group = (Id: string, ...members: string[]) =>
  list([{ Id, Members: list(members.map((OriginId) => ({ OriginId }))) }]);
