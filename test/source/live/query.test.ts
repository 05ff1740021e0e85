import type { RDS } from "@aws-sdk/client-rds";
import nock from "nock";
import { describe, expect, it } from "vitest";
import { service } from "../../../src/model/index.ts";
import { answer, ask, isolated, live, query, XML } from "./aws.ts";

const HOST = "https://rds.eu-west-1.amazonaws.com";
const instances = service<RDS>("rds")("describeDBInstances", { pageSize: 100, value: (out) => out.DBInstances });
const first = { Action: "DescribeDBInstances", MaxRecords: "100", Marker: undefined };
const MARKER = "YjE3MTRiZGQtYTVm+/==";

isolated();

describe("the AWS query protocol (RDS)", () => {
  it("reads two pages, sends the page size with both and the marker as it came with the second", async () => {
    nock(HOST).post("/", query(first)).reply(200, answer("rds-describe-db-instances-1.xml"), XML);
    nock(HOST)
      .post("/", query({ ...first, Marker: MARKER }))
      .reply(200, answer("rds-describe-db-instances-2.xml"), XML);
    const { value, unread } = await ask(instances);
    expect(unread).toBeUndefined();
    expect(value).toMatchObject([
      {
        DBInstanceIdentifier: "orders",
        MultiAZ: true,
        AllocatedStorage: 200,
        InstanceCreateTime: new Date("2025-03-01T09:30:15.123Z"),
        EnabledCloudwatchLogsExports: ["postgresql", "upgrade"],
        VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-0a1b2c3d" }],
        TagList: [{ Key: "team", Value: "shop & orders" }],
      },
      { DBInstanceIdentifier: "reports", MultiAZ: false, TagList: [] },
    ]);
  });

  it("keeps the first page where the second fails, and says why it is not whole", async () => {
    nock(HOST).post("/", query(first)).reply(200, answer("rds-describe-db-instances-1.xml"), XML);
    nock(HOST)
      .post("/", query({ Marker: MARKER }))
      .reply(403, answer("rds-access-denied.xml"), XML);
    const { value, unread } = await ask(instances);
    expect(value?.map(({ DBInstanceIdentifier }) => DBInstanceIdentifier)).toEqual(["orders"]);
    expect(unread).toMatchObject({ reason: "denied", action: "rds:DescribeDBInstances" });
  });

  it("asks again after a throttle (400 Throttling) and succeeds", async () => {
    nock(HOST).post("/").times(2).reply(400, answer("query-throttling.xml"), XML);
    nock(HOST).post("/", query(first)).reply(200, answer("rds-describe-db-instances-2.xml"), XML);
    expect((await ask(instances)).value).toHaveLength(1);
  });

  it("says that it was throttled when AWS does not relent", async () => {
    nock(HOST).post("/").times(3).reply(400, answer("query-throttling.xml"), XML);
    const { unread } = await ask(instances);
    expect(unread).toMatchObject({
      reason: "throttled",
      code: "Throttling",
      message: "Rate exceeded",
      service: "rds",
      operation: "DescribeDBInstances",
      region: "eu-west-1",
      account: "111122223333",
    });
  });

  it("asks again after a 503 and succeeds", async () => {
    nock(HOST).post("/").reply(503, "<html><body>Service Unavailable</body></html>", { "content-type": "text/html" });
    nock(HOST).post("/").reply(200, answer("rds-describe-db-instances-2.xml"), XML);
    expect((await ask(instances)).value).toHaveLength(1);
  });

  it("tells a denial by AWS's words, and the action off its message", async () => {
    nock(HOST).post("/").reply(403, answer("rds-access-denied.xml"), XML);
    const { value, unread } = await ask(instances);
    expect(value).toBeUndefined();
    expect(unread).toMatchObject({ reason: "denied", code: "AccessDenied", action: "rds:DescribeDBInstances" });
    expect(unread?.message).toContain("is not authorized to perform: rds:DescribeDBInstances");
  });

  it("does not ask again what was denied", async () => {
    const scope = nock(HOST).post("/").reply(403, answer("rds-access-denied.xml"), XML);
    await ask(instances, { source: live({}, 5) });
    expect(scope.isDone()).toBe(true);
  });

  it("takes InvalidClientTokenId in a region for one that is not enabled", async () => {
    nock("https://rds.af-south-1.amazonaws.com").post("/").reply(403, answer("query-invalid-client-token.xml"), XML);
    const { unread } = await ask(instances, { region: "af-south-1" });
    expect(unread).toMatchObject({ reason: "region-not-enabled", region: "af-south-1", code: "InvalidClientTokenId" });
    expect(unread?.message).toContain("af-south-1");
  });

  it("ends when AWS gives the same marker twice", async () => {
    nock(HOST).post("/").times(2).reply(200, answer("rds-describe-db-instances-1.xml"), XML);
    const { value, unread } = await ask(instances);
    expect(value).toHaveLength(2);
    expect(unread).toMatchObject({
      reason: "malformed",
      code: "RepeatedPageToken",
      operation: "DescribeDBInstances",
      service: "rds",
    });
  });
});
