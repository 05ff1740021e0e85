export const streamOf = (also: object = {}) => ({
  StreamName: "clicks",
  StreamARN: "arn:aws:kinesis:eu-west-1:111122223333:stream/clicks",
  StreamStatus: "ACTIVE",
  StreamModeDetails: { StreamMode: "PROVISIONED" },
  StreamCreationTimestamp: new Date("2025-01-01T00:00:00Z"),
  OpenShardCount: 4,
  ...also,
});
