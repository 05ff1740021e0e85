/** A build project as it is kept: sources without credentials, variables without values. */
export const projectOf = (more: object = {}) => ({
  ...{ name: "web", arn: "arn:aws:codebuild:eu-west-1:111122223333:project/web", tags: [] },
  sources: [{ type: "BITBUCKET", location: "https://bitbucket.org/shop/web.git" }],
  variables: [],
  logsConfig: {
    cloudWatchLogs: { status: "ENABLED" },
    s3Logs: { status: "DISABLED", encryptionDisabled: false },
  },
  ...more,
});

export const reportGroupOf = (exportConfig?: object) => ({
  ...{ name: "tests", arn: "arn:aws:codebuild:eu-west-1:111122223333:report-group/tests", type: "TEST" },
  ...{ status: "ACTIVE", exportConfig },
});
