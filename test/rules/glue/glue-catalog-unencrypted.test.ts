import rule from "../../../rules/glue/glue-catalog-unencrypted.ts";
import { glueConnection } from "../../../src/services/glue/connection.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const catalog = (mode: string, passwords: boolean, ...databases: string[]) => ({
  CatalogId: "111122223333",
  encryption: {
    EncryptionAtRest: { CatalogEncryptionMode: mode },
    ConnectionPasswordEncryption: { ReturnConnectionPasswordEncrypted: passwords },
  },
  databases,
});
const bare = { CatalogId: "111122223333", encryption: {}, databases: [] };
const keeping: Given = [[glueConnection, [{ Name: "old", transport: { tls: "unknown" }, passwordBy: "USERNAME" }]]];
const referring: Given = [[glueConnection, [{ Name: "new", transport: { tls: "unknown" }, secret: "orders" }]]];

verdicts(rule, {
  passes: {
    "both are encrypted": { subject: catalog("SSE-KMS", true, "lake"), given: keeping },
    "both are, and nothing else can be read": {
      subject: denied(catalog("SSE-KMS", true), "databases"),
      given: [[glueConnection, UNLISTED]],
    },
    "with a service role": { subject: catalog("SSE-KMS-WITH-SERVICE-ROLE", true, "lake") },
    "metadata is, and no connection keeps a password": { subject: catalog("SSE-KMS", false), given: referring },
  },
  fails: {
    "metadata is not": { subject: catalog("DISABLED", true, "lake", "raw"), message: /metadata of 2 databases$/ },
    "passwords are not": { subject: catalog("SSE-KMS", false), given: keeping, message: /connections \(old\)/ },
    neither: { subject: catalog("DISABLED", false, "lake"), given: keeping, message: /1 database and the passwords/ },
    "never set up": { subject: { ...bare, databases: ["default"] }, evidence: { CatalogEncryptionMode: "DISABLED" } },
  },
  skips: { "an empty catalog": { subject: bare, given: referring, message: /no databases/ } },
  unknowns: {
    "the settings are denied": { subject: denied({ ...bare }, "encryption") },
    "databases are denied": { subject: denied({ ...bare }, "databases") },
    "connections cannot be listed": { subject: catalog("SSE-KMS", false), given: [[glueConnection, UNLISTED]] },
  },
});
