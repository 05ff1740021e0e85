/** What a host name of S3 stands for. Access points and the like have a bucket behind them that the name hides. */
export interface S3Endpoint {
  readonly of: "bucket" | "website" | "access-point" | "multi-region-access-point" | "object-lambda";
  /** Set for a bucket and its website. */
  readonly bucket?: string;
}

const DOMAIN = String.raw`\.amazonaws\.(?:com(?:\.cn)?|eu)$`;
const REGION = String.raw`[a-z]{2,4}(?:-[a-z]+)+-\d+`;

/** https://docs.aws.amazon.com/general/latest/gr/s3.html */
const ENDPOINTS: readonly (readonly [S3Endpoint["of"], RegExp])[] = [
  ["multi-region-access-point", new RegExp(String.raw`\.accesspoint\.s3-global${DOMAIN}`)],
  ["access-point", new RegExp(String.raw`\.s3-accesspoint(?:-fips)?(?:\.dualstack)?\.${REGION}${DOMAIN}`)],
  ["object-lambda", new RegExp(String.raw`\.s3-object-lambda(?:-fips)?\.${REGION}${DOMAIN}`)],
  // Older regions take a dash before the region, younger ones a dot.
  ["website", new RegExp(String.raw`^(.+)\.s3-website[.-]${REGION}${DOMAIN}`)],
  ["bucket", new RegExp(String.raw`^(.+)\.s3(?:-fips)?(?:\.dualstack)?(?:[.-]${REGION}|-external-1)?${DOMAIN}`)],
  ["bucket", new RegExp(String.raw`^(.+)\.s3-accelerate(?:\.dualstack)?${DOMAIN}`)],
];

/** Reads a host name; undefined when it is none of S3's, or names no bucket. */
export function s3Endpoint(host: string): S3Endpoint | undefined {
  const name = host.toLowerCase();
  for (const [of, pattern] of ENDPOINTS) {
    const match = pattern.exec(name);
    if (!match) continue;
    const bucket = match[1];
    if (bucket === undefined) return { of };
    // Aliases of access points stand where the bucket's name does; no bucket may end like them.
    if (bucket.endsWith("--ol-s3")) return { of: "object-lambda" };
    return bucket.endsWith("-s3alias") ? { of: "access-point" } : { of, bucket };
  }
  return undefined;
}
