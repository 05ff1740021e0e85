import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { glueConnection } from "../../src/services/glue/connection.ts";
import { dataCatalog } from "../../src/services/glue/data-catalog.ts";

export default defineRule({
  id: "glue-catalog-unencrypted",
  title: "Glue Data Catalog is not encrypted with a key of yours",
  severity: "medium",
  why: "The catalog tells where all data lies and how it looks, and connections may keep their passwords in it. Without a KMS key nobody can withhold it, and whoever may read a connection gets its password in the clear.",
  fix: {
    text: "Encrypt the catalog's metadata and the passwords of connections with a KMS key, and let those who use the catalog use the key. It counts for what is written from then on: save older connections again.",
    cli: "aws glue put-data-catalog-encryption-settings --data-catalog-encryption-settings 'EncryptionAtRest={CatalogEncryptionMode=SSE-KMS,SseAwsKmsKeyId=<key-arn>},ConnectionPasswordEncryption={ReturnConnectionPasswordEncrypted=true,AwsKmsKeyId=<key-arn>}'",
    terraform: `resource "aws_glue_data_catalog_encryption_settings" "<name>" {
  data_catalog_encryption_settings {
    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
      sse_aws_kms_key_id      = aws_kms_key.<name>.arn
    }
    connection_password_encryption {
      return_connection_password_encrypted = true
      aws_kms_key_id                       = aws_kms_key.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Glue::DataCatalogEncryptionSettings
  Properties:
    CatalogId: !Ref AWS::AccountId
    DataCatalogEncryptionSettings:
      EncryptionAtRest:
        CatalogEncryptionMode: SSE-KMS
        SseAwsKmsKeyId: !GetAtt <Key>.Arn
      ConnectionPasswordEncryption:
        ReturnConnectionPasswordEncrypted: true
        KmsKeyId: !GetAtt <Key>.Arn`,
  },
  references: {
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/glue/latest/dg/encrypt-glue-data-catalog.html",
      "https://docs.aws.amazon.com/glue/latest/dg/encrypt-connection-passwords.html",
    ],
  },
  examples: {
    pass: "Metadata and connection passwords are encrypted with a KMS key.",
    fail: "The catalog has databases, and CatalogEncryptionMode is DISABLED.",
  },
  subject: dataCatalog.with("encryption", "databases"),
  context: { connections: glueConnection.with() },
  check: (catalog, { connections }) => {
    const { EncryptionAtRest, ConnectionPasswordEncryption } = catalog.encryption;
    const mode = EncryptionAtRest?.CatalogEncryptionMode ?? "DISABLED";
    const passwords = ConnectionPasswordEncryption?.ReturnConnectionPasswordEncrypted === true;
    if (mode !== "DISABLED" && passwords) return pass;
    const databases = mode === "DISABLED" ? catalog.databases.length : 0;
    const keepers = passwords ? [] : connections.all().filter(({ passwordBy }) => passwordBy !== undefined);
    const open = [
      ...(databases > 0 ? [`metadata of ${databases} ${databases === 1 ? "database" : "databases"}`] : []),
      ...(keepers.length > 0 ? [`the passwords of connections (${keepers.map(({ name }) => name).join(", ")})`] : []),
    ];
    if (open.length > 0)
      return fail(`not encrypted with a key of yours: ${open.join(" and ")}`, {
        CatalogEncryptionMode: mode,
        ReturnConnectionPasswordEncrypted: passwords,
      });
    return mode === "DISABLED" ? skip("it holds no databases, and no connection keeps a password") : pass;
  },
});
