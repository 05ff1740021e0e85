import { expect, test } from "vitest";
import { nameKind } from "../../../src/aws/secrets/name.ts";

test.each([
  ["password", "PASSWORD DB_PASSWORD dbPassword db-password DBPassword Password PGPASSWORD MYSQL_PWD smtp_pass PASSWD"],
  [
    "password",
    "DB_PASSWORD_PROD passwordOld PASSWORD1 ROOT_PASSWORD_2 PASSPHRASE /prod/db/password spring.datasource.password",
  ],
  ["password", "MYSQL_ROOT_PASSWORD dbpassword RABBITMQ_DEFAULT_PASS PASSWORD_BASE64 db_pw RESET_PASSWORD"],
  ["secret", "SECRET CLIENT_SECRET clientSecret client-secret SECRET_VALUE JWT_SECRET oauthClientsecret APP_SECRETS"],
  ["token", "TOKEN AUTH_TOKEN githubToken slack-bot-token NPM_TOKEN authtoken OAuth2Token X-Vault-Token"],
  ["key", "API_KEY APIKEY apiKey api-key STRIPE_API_KEY ACCESS_KEY AWS_SECRET_ACCESS_KEY SECRET_KEY SECRET_KEY_BASE"],
  ["key", "PRIVATE_KEY privateKey ENCRYPTION_KEY SIGNING_KEY MASTER_KEY AzureStorageAccountKey SECRETKEY API_KEYS"],
  ["credentials", "CREDENTIALS DB_CREDENTIAL GOOGLE_CREDENTIALS dbCreds"],
  ["auth", "AUTH REDIS_AUTH BASIC_AUTH Authorization"],
])("%s: %s", (kind, names) => {
  for (const name of names.split(" ")) expect([name, nameKind(name)]).toEqual([name, kind]);
});

test.each([
  ["ends in something about it", "PASSWORD_POLICY PASSWORD_FILE PASSWORD_MIN_LENGTH PASSWORD_HASH passwordResetUrl"],
  ["ends in something about it", "TOKEN_TTL TOKEN_URL TOKEN_ENDPOINT TOKEN_ISSUER AUTH_TYPE AUTH_URL AUTHOR"],
  ["ends in something about it", "SECRET_ARN SECRET_NAME SECRET_ID SECRET_PATH SECRETS_MANAGER_REGION SecretProvider"],
  [
    "ends in something about it",
    "CREDENTIALS_FILE GOOGLE_APPLICATION_CREDENTIALS_PATH API_KEY_ID API_KEY_SOURCE KEY_ID",
  ],
  ["counts or pages", "MAX_TOKENS TOKENS NEXT_TOKEN nextToken CONTINUATION_TOKEN MAX_TOKEN"],
  [
    "is another key",
    "PUBLIC_KEY KEY PARTITION_KEY SORT_KEY KMS_KEY CACHE_KEY S3_OBJECT_KEY primaryKey PUBLISHABLE_API_KEY",
  ],
  ["is public", "STRIPE_PUBLIC_API_KEY PUBLIC_SIGNING_KEY"],
  ["is another word", "COMPASS BYPASS PATH HOME OLDPWD SECRETARY KEYBOARD TOKENIZER MONKEY AUTHORS"],
  ["is nothing", "_ 1 --"],
])("no secret, since it %s: %s", (_, names) => {
  for (const name of names.split(" ")) expect([name, nameKind(name)]).toEqual([name, undefined]);
});
