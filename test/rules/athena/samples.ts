/** A workgroup that is as it should be, and AWS's own as it is delivered. */
export const finance = {
  Name: "finance",
  State: "ENABLED",
  used: true,
  Configuration: {
    ResultConfiguration: {
      OutputLocation: "s3://results/finance/",
      EncryptionConfiguration: { EncryptionOption: "SSE_KMS", KmsKey: "arn:aws:kms:eu-west-1:111122223333:key/1" },
    },
    EnforceWorkGroupConfiguration: true,
    PublishCloudWatchMetricsEnabled: true,
    BytesScannedCutoffPerQuery: 1_000_000_000,
    EngineVersion: { SelectedEngineVersion: "AUTO", EffectiveEngineVersion: "Athena engine version 3" },
  },
};

export const primary = {
  Name: "primary",
  State: "ENABLED",
  used: true,
  Configuration: {
    ResultConfiguration: {},
    EnforceWorkGroupConfiguration: false,
    PublishCloudWatchMetricsEnabled: false,
    RequesterPaysEnabled: false,
    EngineVersion: { SelectedEngineVersion: "AUTO", EffectiveEngineVersion: "Athena engine version 3" },
  },
};

export const having = (also: object, of: typeof primary | typeof finance = finance) => ({
  ...of,
  Configuration: { ...of.Configuration, ...also },
});

const version = "PySpark engine version 3";
export const spark = having({
  ResultConfiguration: { OutputLocation: "s3://results/spark/" },
  EnforceWorkGroupConfiguration: undefined,
  PublishCloudWatchMetricsEnabled: false,
  BytesScannedCutoffPerQuery: undefined,
  EngineVersion: { SelectedEngineVersion: version, EffectiveEngineVersion: version },
});

export const disabled = { ...primary, Name: "old", State: "DISABLED" };

/** The primary workgroup of a region where nobody queries anything. */
export const idle = { ...primary, used: false };
