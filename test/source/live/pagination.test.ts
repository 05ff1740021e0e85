import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { DAX } from "@aws-sdk/client-dax";
import type { Route53 } from "@aws-sdk/client-route-53";
import nock from "nock";
import { describe, expect, it } from "vitest";
import { service } from "../../../src/model/index.ts";
import { exchange } from "../../../src/source/live/exchange.ts";
import { type OperationSchema, paginationBySchema, paginationIn } from "../../../src/source/live/pagination.ts";
import { ask, isolated, JSON_1_1, XML } from "./aws.ts";

const require = createRequire(import.meta.url);
const clientOf = (name: string) => require(`@aws-sdk/client-${name}`) as Record<string, unknown>;
const schemaOf = (client: string, operation: string) =>
  new (clientOf(client)[`${operation}Command`] as new (input: object) => { schema: OperationSchema })({}).schema;

isolated();

describe("pagination off the SDK's own paginators", () => {
  it.each([
    ["rds", "describeDBInstances", { input: "Marker", output: "Marker", size: "MaxRecords" }],
    ["ec2", "describeSubnets", { input: "NextToken", output: "NextToken", size: "MaxResults" }],
    ["ecs", "listServices", { input: "nextToken", output: "nextToken", size: "maxResults" }],
    ["lambda", "listFunctions", { input: "Marker", output: "NextMarker", size: "MaxItems" }],
    ["cloudfront", "listDistributions", { input: "Marker", output: "DistributionList.NextMarker", size: "MaxItems" }],
  ])("%s %s", (client, operation, expected) => {
    expect(paginationIn(readFileSync(require.resolve(`@aws-sdk/client-${client}`), "utf8")).get(operation)).toEqual(
      expected,
    );
  });

  const sdk = join(require.resolve("@aws-sdk/client-ec2"), "..", "..", "..");
  const installed = readdirSync(sdk).filter((name) => name.startsWith("client-"));
  it.each(installed)("finds every paginator of %s", (client) => {
    const text = readFileSync(require.resolve(`@aws-sdk/${client}`), "utf8");
    const made = [...text.matchAll(/createPaginator\(/g)].length;
    expect(paginationIn(text).size).toBe(made);
  });
});

describe("pagination where the SDK has no paginator", () => {
  it.each([
    ["dax", "DescribeClusters", { input: "NextToken", output: "NextToken", size: "MaxResults" }],
    ["rds", "DescribeDBShardGroups", { input: "Marker", output: "Marker", size: "MaxRecords" }],
    ["ecs", "DescribeCapacityProviders", { input: "nextToken", output: "nextToken", size: "maxResults" }],
    ["elastic-load-balancing-v2", "DescribeSSLPolicies", { input: "Marker", output: "NextMarker", size: "PageSize" }],
    ["s3", "ListBucketMetricsConfigurations", { input: "ContinuationToken", output: "NextContinuationToken" }],
    [
      "route-53",
      "ListResourceRecordSets",
      {
        input: "StartRecordName",
        output: "NextRecordName",
        size: "MaxItems",
        parts: {
          StartRecordName: "NextRecordName",
          StartRecordType: "NextRecordType",
          StartRecordIdentifier: "NextRecordIdentifier",
        },
      },
    ],
    ["s3", "GetBucketVersioning", undefined],
    ["s3", "DeleteBucket", undefined],
    ["sts", "GetCallerIdentity", undefined],
  ])("%s %s", (client, operation, expected) => {
    expect(paginationBySchema(schemaOf(client, operation))).toEqual(expected);
  });

  it("reads all pages of such a list", async () => {
    const clusters = service<DAX>("dax")("describeClusters", { pageSize: 100, value: (out) => out.Clusters });
    const post = (body: object) => nock("https://dax.eu-west-1.amazonaws.com").post("/", body as never);
    post({ MaxResults: 100 }).reply(200, { Clusters: [{ ClusterName: "a" }], NextToken: "more" }, JSON_1_1);
    post({ MaxResults: 100, NextToken: "more" }).reply(200, { Clusters: [{ ClusterName: "b" }] }, JSON_1_1);
    expect((await ask(clusters)).value?.map(({ ClusterName }) => ClusterName)).toEqual(["a", "b"]);
  });

  it("goes on by all parts of a token that has several", async () => {
    const records = service<Route53>("route53", { client: "@aws-sdk/client-route-53" })("listResourceRecordSets", {
      input: () => ({ HostedZoneId: "Z1" }),
      pageSize: 300,
      value: (out) => out.ResourceRecordSets,
    });
    const page = (name: string, rest: string) =>
      `<ListResourceRecordSetsResponse><ResourceRecordSets><ResourceRecordSet><Name>${name}</Name><Type>A</Type>` +
      `</ResourceRecordSet></ResourceRecordSets>${rest}<MaxItems>300</MaxItems></ListResourceRecordSetsResponse>`;
    const more =
      "<IsTruncated>true</IsTruncated><NextRecordName>b.example.com.</NextRecordName>" +
      "<NextRecordType>A</NextRecordType><NextRecordIdentifier>blue</NextRecordIdentifier>";
    const get = (query: Record<string, string>) =>
      nock("https://route53.amazonaws.com")
        .get("/2013-04-01/hostedzone/Z1/rrset")
        .query({ maxitems: "300", ...query });
    get({}).reply(200, page("a.example.com.", more), XML);
    get({ name: "b.example.com.", type: "A", identifier: "blue" }).reply(
      200,
      page("b.example.com.", "<IsTruncated>false</IsTruncated>"),
      XML,
    );
    expect((await ask(records)).value?.map(({ Name }) => Name)).toEqual(["a.example.com.", "b.example.com."]);
  });
});

it("a list that goes on where nothing says how is never taken for whole", () => {
  class ListThingsCommand {}
  const module = { Client: Object, commands: { listThings: ListThingsCommand }, pagination: {} } as never;
  const read = service<DAX>("things")("listThings" as "describeClusters", { value: (out) => out });
  const call = { account: "111122223333", region: "eu-west-1", read: read as never, input: {} };
  expect(exchange(module, call).answer({ Things: [], nextToken: "t" })).toMatchObject({ next: "t" });
  expect(() => exchange(module, { ...call, page: "t" })).toThrow(/more pages/);
});
