/**
 * The wall that makes cloud-audit read-only. It is asked when a read is declared and again before each request
 * leaves, for our own rules and for those of users.
 */

// Verbs of operations that change nothing. GenerateCredentialReport changes no configuration: it asks IAM
// for a list that GetCredentialReport then returns.
const READ_VERBS =
  /^(describe|list|get|batchGet|batchDescribe|head|lookup|search|simulate)[A-Z]|^generateCredentialReport$/;

/** What only this machine can answer; declared for the service `local`. */
const LOCAL_READS = new Set(["readEnvFile"]);

// Reads in name, but what they return is the customer's data, a secret, or a credential.
const RETURNS_DATA = new Set(
  `getSecretValue batchGetSecretValue getObject getObjectTorrent listObjects listObjectsV2 listObjectVersions
  getItem batchGetItem getRecords getShardIterator getPasswordData getConsoleOutput getConsoleScreenshot
  getSessionToken getFederationToken getAuthorizationToken getAccessKeyInfo getCredentials getClusterCredentials
  getClusterCredentialsWithIAM getClusterSessionCredentials getCredentialsForIdentity getOpenIdToken getId
  getOpenIdTokenForDeveloperIdentity getRoleCredentials getAccessToken getDataAccess getWebIdentityToken
  getDelegatedAccessToken getServiceBearerToken getTemporaryGlueTableCredentials
  getTemporaryGluePartitionCredentials getTemporaryDataLocationCredentials getQueryResults getQueryResultsV2
  getStatementResult getStatementResultV2 getLogEvents getLogRecord getLogObject getExecutionHistory
  getActivityTask getWorkflowExecutionHistory getSnapshotBlock listSnapshotBlocks listChangedBlocks getMedia
  getMediaForFragmentList getClip getRawMessageContent getBlob getFile getFolder getPackageVersionAsset
  getSdk getExport getDownloadUrlForLayer getArtifact getJobOutput getThreadContent getMessage getMessages
  getTranscript getSession getEvent searchContent getDocument searchTransactions searchFaces getDevEndpoint
  getAutomationExecution getCommandInvocation listCommandInvocations getLaunchTemplateData getWorkGroupData
  getDashboardEmbedUrl getSessionEmbedUrl getBucketData lookupEvents getInstanceAccessDetails
  getRelationalDatabaseMasterUserPassword getInstanceMasterUserPassword getHostKey getDecryptedData`
    .split(/\s+/)
    .filter(Boolean),
);

// Members of an input that would turn a harmless read into one that returns secrets.
const UNLOCKING_INPUTS = ["WithDecryption", "includeValue", "includeValues", "IncludeSecretValue"];

/** Raised when a declaration or a request is not a read. */
export class NotARead extends Error {
  constructor(service: string, operation: string, because: string) {
    super(`${service}:${operation} is refused: ${because}. cloud-audit sends only reads of configuration.`);
    this.name = "NotARead";
  }
}

/**
 * @param operation the operation's name in the SDK, lower camel case: `describeVpcs`
 * @param input when given, its members are judged too
 * @throws {NotARead}
 */
export function assertRead(service: { readonly name: string }, operation: string, input: object = {}): void {
  const known = service.name === "local" ? LOCAL_READS.has(operation) : READ_VERBS.test(operation);
  if (!known) throw new NotARead(service.name, operation, "its name is not that of a read");
  if (RETURNS_DATA.has(operation))
    throw new NotARead(service.name, operation, "it returns data, secrets or credentials");
  const unlocking = UNLOCKING_INPUTS.find((member) => (input as Record<string, unknown>)[member] === true);
  if (unlocking) throw new NotARead(service.name, operation, `${unlocking} would return secrets in the clear`);
}
