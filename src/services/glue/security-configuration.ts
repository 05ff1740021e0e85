import type { SecurityConfiguration } from "@aws-sdk/client-glue";
import { kind } from "../../model/index.ts";
import { GLUE_PAGE, glue, glueArn } from "./service.ts";

/** What jobs and crawlers are told to encrypt. Its ARN is only ours: AWS gives it none. */
export const glueSecurityConfiguration = kind<SecurityConfiguration>()("AWS::Glue::SecurityConfiguration", {
  list: glue("getSecurityConfigurations", { pageSize: GLUE_PAGE, value: (out) => out.SecurityConfigurations }),
  identity: ({ Name }, scope) => ({ arn: Name && glueArn(scope, `securityConfiguration/${Name}`), name: Name }),
});

/** What it leaves unencrypted; bookmarks count only for a job that keeps them. */
export function unencryptedBy({ EncryptionConfiguration }: SecurityConfiguration, bookmarks: boolean): string[] {
  const { S3Encryption = [], CloudWatchEncryption, JobBookmarksEncryption } = EncryptionConfiguration ?? {};
  const modes: readonly (readonly [what: string, on: boolean])[] = [
    ["S3 output", S3Encryption.some(({ S3EncryptionMode }) => isOn(S3EncryptionMode))],
    ["CloudWatch logs", isOn(CloudWatchEncryption?.CloudWatchEncryptionMode)],
    ["job bookmarks", !bookmarks || isOn(JobBookmarksEncryption?.JobBookmarksEncryptionMode)],
  ];
  return modes.flatMap(([what, on]) => (on ? [] : [what]));
}

const isOn = (mode: string | undefined) => mode !== undefined && mode !== "DISABLED";
