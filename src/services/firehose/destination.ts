import type {
  CloudWatchLoggingOptions,
  DestinationDescription,
  S3DestinationDescription,
} from "@aws-sdk/client-firehose";

/** Where records are delivered to, or what could not be delivered or is kept beside it. */
export interface Destination {
  /** The SDK's name of it: `ExtendedS3`, `Redshift`, `Splunk` … */
  readonly type: string;
  readonly RoleARN?: string | undefined;
  readonly BucketARN?: string | undefined;
  /** Whether errors of delivery go to a log group. */
  readonly logs: boolean;
}

interface Described {
  readonly RoleARN?: string | undefined;
  readonly BucketARN?: string | undefined;
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions | undefined;
  readonly S3DestinationDescription?: S3DestinationDescription | undefined;
  readonly S3BackupDescription?: S3DestinationDescription | undefined;
}

/** What of a destination may enter: its description holds tokens of Splunk, parameters and names of users beside. */
export function destinationsOf(description: DestinationDescription): Destination[] {
  const {
    DestinationId: _,
    S3DestinationDescription: plain,
    ExtendedS3DestinationDescription: s3,
    ...others
  } = description;
  // AWS gives an S3 destination twice, once in its older form.
  const primary = s3 ?? plain;
  const rest = Object.entries(others).flatMap(([name, one]: [string, Described | undefined]) =>
    one === undefined ? [] : described(name.replace(/DestinationDescription$/, ""), one),
  );
  // Others hold the bucket of their undelivered records themselves.
  return rest.length > 0 ? rest : primary === undefined ? [] : described("S3", primary);
}

function described(type: string, one: Described): Destination[] {
  const { RoleARN, BucketARN, S3DestinationDescription: own, S3BackupDescription: backup } = one;
  const logs = one.CloudWatchLoggingOptions?.Enabled === true;
  return [
    { type, RoleARN, BucketARN, logs },
    ...(own ? [shown(`${type} bucket`, own)] : []),
    ...(backup ? [shown(`${type} backup`, backup)] : []),
  ];
}

const shown = (type: string, { RoleARN, BucketARN, CloudWatchLoggingOptions: options }: S3DestinationDescription) => ({
  ...{ type, RoleARN, BucketARN, logs: options?.Enabled === true },
});
