/**
 * Operations that are reads in name, but answer with the customer's data, a secret or a credential. Gathered from the
 * actions of all services in AWS's Service Authorization Reference; a test holds it against that list.
 */

// Clients of data planes: whatever they answer is data.
const DATA_PLANES =
  /(-runtime(-service|-v2)?|data(-plane)?|-messaging|-meetings|participant|keyvaluestore|messageflow|-media|-signaling|cognito-sync|customer-profiles|medical-imaging|simpledb|workdocs|mturk|qapps|connectcases|bedrock-agentcore|client-sso|sso-oidc|signin|client-ebs)$/;

// What services call credentials, one-time codes, presigned links and the talk of people.
const BY_PATTERN = [
  /^(get|batchGet|describe)\w*Credentials(For\w+|With\w+)?$/,
  /^(get|batchGet)\w*Tokens?(For\w+)?$/,
  /^get\w*(Password|PasswordData|UnlockCode|VerificationCode|AuthCode|StreamKey|APIKey)$/,
  /^(get|list)\w*(Urls?|URLs?)$/,
  /^get\w*(URI|Url|URL)For\w+$/,
  /^(get|list)\w*(Messages?|MessageContent|MessageMedia|Transcripts?|Conversations?)$/,
  /^(get|batchGet)\w*(PropertyValues?|PropertyValueHistory|DevicePosition|DevicePositionHistory)$/,
  /^get\w*(QueryResults?|StatementResult)\w*$/,
];

/** An address only, with nothing signed in it. */
const HARMLESS = new Set(["getQueueUrl"]);

const words = (text: string) => new Set(text.split(/\s+/).filter(Boolean));

/** By name, whatever the service. */
const EVERYWHERE = words(`
  getSecretValue batchGetSecretValue getConsoleOutput getConsoleScreenshot getLaunchTemplateData getInstanceUefiData
  getVpnConnectionDeviceSampleConfiguration getAccessKeyInfo getId getDataAccess getInstanceAccess getComputeAccess
  getInstanceAccessDetails getSessionEndpoint batchGetUserAccessTasks getJobUnlockCode getJobManifest getRegistrationCode batchGetStreamKey listStreamKeys
  listApiKeys listAPIKeys listUserPoolClientSecrets getDeployablePatchSnapshotForInstance describeRouterConfiguration
  describeLoa describeConnectionLoa describeInterconnectLoa getWirelessDevice getIceServerConfig getBotChannelAssociation
  getThirdPartyJobDetails getJobDetails getAttendee listAttendees getExternalDataViewAccessDetails

  getObject headObject getObjectTorrent getObjectAttributes getObjectTagging getObjectAnnotation listObjectAnnotations
  listObjects listObjectsV2 listObjectVersions listParts describeObject listItems getSnapshotBlock listSnapshotBlocks
  listChangedBlocks getItem batchGetItem getRecord getRecords batchGetRecord listRecords getShardIterator getAttributes
  getTableData getTableObjects getWorkUnits getWorkUnitResults getVectors listVectors searchVectors getStreamRecords
  getEntityRecords getDatasetContent getMemoryRecord listMemoryRecords getProfileHistoryRecord listProfileObjects
  getThingShadow getRetainedMessage getJobDocument searchIndex listDevicePositions getPosition getPositionEstimate
  getResourcePosition getPropertyValue getPropertyValueHistory getInterpolatedAssetPropertyValues

  getLogEvents getLogRecord getLogObject getLogFields getContainerLog getRelationalDatabaseLogEvents lookupEvents
  getSampledRequests batchGetTraces getTraceSummaries getTraceGraph batchGetTraceSummaryById getRetrievedTracesGraph
  listRetrievedTraces searchTraces getAppMonitorData getDimensionKeyDetails describeDimensionKeys
  getSensitiveDataOccurrences getQueryExecution batchGetQueryExecution describeStatement getStatement listStatements
  getSampleData listSearchJobResults listDataTableValues batchDescribeDataTableValue
  describeQueries getCalculationExecutionCode getDataPreviewStatement getScheduledQueryHistory

  getExecutionHistory describeExecution getDurableExecutionHistory getActivityTask getWorkflowExecutionHistory
  describeWorkflowExecution getAutomationExecution describeAutomationStepExecutions getCommandInvocation
  listCommandInvocations listCommands getDocument getDevEndpoint getSession getSessionEmbedUrl getEvent listEvents
  getMaintenanceWindowExecutionTaskInvocation describeMaintenanceWindowExecutionTaskInvocations

  getBlob getFile getFolder getDifferences getCommentsForPullRequest getCommentsForComparedCommit getMergeConflicts
  describeMergeConflicts batchDescribeMergeConflicts getPackageVersionAsset getPackageVersionReadme getSdk
  getCodeBindingSource getHostedConfigurationVersion getLatestConfiguration getArtifact getJobOutput

  getMedia getMediaForFragmentList getClip getImages listFragments getRawMessageContent getArchiveMessage
  getArchiveSearchResults getMessageInsights getContact listContacts describeContact searchContacts listContactReferences
  getContactAttributes getCurrentUserData getAttachedFile listRealtimeContactAnalysisSegments
  listRealtimeContactAnalysisSegmentsV2 getThreadContent getNextMessage getContent getDocumentContent searchContent
  searchRelevantContent getKnowledgeBaseDocuments searchTransactions searchSessions listQAppSessionData
  searchAssociatedTranscripts listUtteranceAnalyticsData getUtterancesView listTestSetRecords
  describeCases describeCommunications describeAttachment getCase listComments searchForCases

  searchFaces searchFacesByImage searchUsersByImage listFaces getFaceDetection getFaceSearch getFaceLivenessSessionResults
  getPersonTracking getCelebrityRecognition getLabelDetection getContentModeration getTextDetection getSegmentDetection
  getDocumentAnalysis getDocumentTextDetection getExpenseAnalysis getLendingAnalysis getLendingAnalysisSummary
  getImageFrame getImageSetMetadata searchImageSets getReadSet getReference getPromptFile getMatchId getEventPrediction
  getEndpoint getUserEndpoints listPhoneNumbersOptedOut getSuppressedDestination listSuppressedDestinations
  getAssignment listAssignmentsForHIT`);

/** Names that mean data in one client and configuration in others; clients without `@aws-sdk/client-`. */
const IN_CLIENT = words(`
  cognito-identity-provider:listUsers cognito-identity-provider:listUsersInGroup cognito-identity-provider:getUser
  cognito-identity-provider:getDevice cognito-identity-provider:listDevices cognito-identity:lookupDeveloperIdentity
  location:describeKey geo-places:describeKey iot:describeJobExecution lex-models-v2:listSessionAnalyticsData
  appconfig:getConfiguration api-gateway:getExport lex-model-building-service:getExport`);

/** @param client npm package of the SDK client */
export function returnsData(client: string, operation: string): boolean {
  if (HARMLESS.has(operation)) return false;
  return (
    EVERYWHERE.has(operation) ||
    BY_PATTERN.some((pattern) => pattern.test(operation)) ||
    DATA_PLANES.test(client) ||
    IN_CLIENT.has(`${client.replace(/^@aws-sdk\/client-/, "")}:${operation}`)
  );
}
