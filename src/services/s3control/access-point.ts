import type { AccessPoint } from "@aws-sdk/client-s3-control";
import { formatArn } from "../../aws/arn.ts";
import { kind, type Resource } from "../../model/index.ts";
import { s3control } from "./service.ts";

/** Access points to general purpose buckets, this account's and others'. */
export const accessPoint = kind<AccessPoint>()("AWS::S3::AccessPoint", {
  list: s3control("listAccessPoints", {
    input: ({ account }) => ({ AccountId: account }),
    pageSize: 1000,
    value: (out) => out.AccessPointList,
  }),
  identity: (p, { partition, region, account }) => ({
    arn:
      p.AccessPointArn ?? formatArn({ partition, service: "s3", region, account, resource: `accesspoint/${p.Name}` }),
    name: p.Name,
  }),
  aspects: {
    publicAccessBlock: s3control("getAccessPoint", {
      input: (p: Resource<AccessPoint>) => ({ AccountId: p.account, Name: p.name }),
      value: (out) => out.PublicAccessBlockConfiguration ?? {},
    }),
  },
});
