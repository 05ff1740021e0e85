export const connectorOf = (also: object = {}) => ({
  connectorArn: "arn:aws:kafkaconnect:eu-west-1:111122223333:connector/lake/0a1b-4",
  connectorName: "lake",
  connectorState: "RUNNING",
  ...also,
});
