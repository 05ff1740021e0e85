/** A public hosted zone in the shape of AWS's list. */
export const zone = (Name = "example.com.", id = "Z1") => ({
  Id: `/hostedzone/${id}`,
  Name,
  CallerReference: "1",
  Config: { PrivateZone: false },
  ResourceRecordSetCount: 5,
});
export const zoneArn = (id = "Z1") => `arn:aws:route53:::hostedzone/${id}`;

const inZone = { zone: zoneArn(), zoneName: "example.com" };
export const alias = (Name: string, DNSName: string) => ({
  ...inZone,
  Name,
  Type: "A",
  AliasTarget: { HostedZoneId: "Z1BKCTXD74EZPE", DNSName, EvaluateTargetHealth: false },
  bucket: "none",
});
export const record = (Name: string, Type: string, values: readonly string[], rest: object = {}) => ({
  ...inZone,
  Name,
  Type,
  TTL: 300,
  ResourceRecords: values.map((Value) => ({ Value })),
  bucket: "none",
  ...rest,
});
