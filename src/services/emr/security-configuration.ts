import type { SecurityConfigurationSummary } from "@aws-sdk/client-emr";
import { present } from "../../aws/whole-answer.ts";
import { kind } from "../../model/index.ts";
import { emr, emrArn } from "./service.ts";

interface Encryption {
  readonly EnableAtRestEncryption?: boolean;
  readonly EnableInTransitEncryption?: boolean;
}

/** What clusters are told to encrypt. Its ARN is only ours: AWS gives it none. */
export const emrSecurityConfiguration = kind<SecurityConfigurationSummary>()("AWS::EMR::SecurityConfiguration", {
  list: emr("listSecurityConfigurations", { value: (out) => out.SecurityConfigurations }),
  identity: ({ Name }, scope) => ({ arn: Name && emrArn(scope, `security-configuration/${Name}`), name: Name }),
  aspects: {
    /** Of its JSON, which tells of directories and their servers too, only whether it encrypts. */
    encryption: emr("describeSecurityConfiguration", {
      input: ({ Name }: SecurityConfigurationSummary) => ({ Name }),
      admit: ({ SecurityConfiguration }) => encryptionIn(present(SecurityConfiguration)),
      value: (encryption) => encryption,
    }),
  },
});

function encryptionIn(json: string): Required<Encryption> {
  const { EncryptionConfiguration: said = {} } = JSON.parse(json) as { EncryptionConfiguration?: Encryption };
  // As a text where a template wrote it so.
  const isOn = (value: unknown) => String(value).toLowerCase() === "true";
  return {
    EnableAtRestEncryption: isOn(said.EnableAtRestEncryption),
    EnableInTransitEncryption: isOn(said.EnableInTransitEncryption),
  };
}
