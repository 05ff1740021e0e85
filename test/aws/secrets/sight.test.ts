import { describe, expect, test } from "vitest";
import { sight, sights } from "../../../src/aws/secrets.ts";
import { SAMPLES, SECRET_KEY } from "./samples.ts";

test.each(Object.entries(SAMPLES))("by its shape, whatever its name: %s", async (_, [secret, value]) => {
  expect((await sight("SETTING", value)).secret).toBe(secret);
});

test.each([
  ["AWS_SECRET_ACCESS_KEY", SECRET_KEY, "AWS secret access key"],
  ["awsSecretAccessKey", SECRET_KEY, "AWS secret access key"],
  ["DB_PASSWORD", "hunter2", "password by its name"],
  ["DB_PASSWORD", "changeme", "password by its name"],
  ["DB_PASSWORD", "password", "password by its name"],
  ["DB_PASSWORD", "123456", "password by its name"],
  ["DB_PASSWORD", "correct horse battery", "password by its name"],
  ["DB_PASSWORD", "$2b$10$abcdefghijkl", "password by its name"],
  ["DB_PASSWORD", "P@ss/w0rd", "password by its name"],
  ["DB_PASSWORD", "a/b", "password by its name"],
  ["clientSecret", "3f8a2c", "secret by its name"],
  ["TWILIO_AUTH_TOKEN", "0a1b2c3d4e5f69780a1b2c3d4e5f6978", "token by its name"],
  ["API_KEY", "abc-123", "key by its name"],
  ["DB_CREDENTIALS", '{"user":"a","pw":"b"}', "credentials by its name"],
  ["REDIS_AUTH", "s3cr3tpw1", "auth by its name"],
  ["Authorization", "Bearer abcdef", "auth by its name"],
  ["BASIC_AUTH", "admin:admin", "auth by its name"],
  ["API_KEY", `/${"aB3+".repeat(9)}xyz`, "key by its name"],
])("by its name: %s=%s", async (name, value, secret) => expect((await sight(name, value)).secret).toBe(secret));

describe("no secret, for all its name", () => {
  test.each([
    ["nothing", " "],
    ["a reference", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf"],
    ["a reference", "arn:aws-cn:ssm:cn-north-1:111122223333:parameter/db"],
    ["a reference", "{{resolve:secretsmanager:db:SecretString:password}}"],
    ["a reference", "{{ .Values.password }}"],
    ["a reference", "${DB_PASSWORD}"],
    ["a reference", "$DB_PASSWORD"],
    ["a reference", "$(aws ssm get-parameter --name /db)"],
    ["a reference", "%DB_PASSWORD%"],
    ["a reference", "ssm:/prod/db/password"],
    ["a reference", "vault://kv/db#password"],
    ["a reference", "op://vault/db/password"],
    ["a reference", "ref+awsssm://prod/db"],
    ["a reference", "@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/db)"],
    ["encrypted", "ENC[AES256_GCM,data:abc,type:str]"],
    ["encrypted", "AQICAHhrandomkmsciphertext"],
    ["a switch", "true"],
    ["a switch", "None"],
    ["a small number", "3600"],
    ["a small number", "30s"],
    ["a placeholder", "<your key>"],
    ["a placeholder", "your-api-key"],
    ["a placeholder", "xxx"],
    ["a placeholder", "********"],
    ["a placeholder", "REPLACE_ME"],
    ["a placeholder", "example"],
    ["a placeholder", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"],
    ["a placeholder", "TODO"],
    ["a URL", "https://auth.example.com/token"],
    ["a path", "/run/secrets/db"],
    ["a path", "./keys/app.pem"],
    ["a path", "C:\\keys\\app.pem"],
    ["a public key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIabc me@host"],
    ["a public key", "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----"],
    ["a certificate", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"],
  ])("%s: %s", async (_, value) => {
    for (const name of ["DB_PASSWORD", "API_KEY", "AUTH_TOKEN"]) {
      expect(await sight(name, value)).not.toHaveProperty("secret");
    }
  });
  test.each([
    ["CLIENT_SECRET", "prod/app/db"],
    ["AUTH", "required"],
    ["DATABASE_URL", "postgres://app@db.example.com/app"],
    ["DATABASE_URL", "postgres://app:${DB_PASSWORD}@db.internal/app"],
    ["DATABASE_URL", "postgres://app:<password>@db.internal/app"],
    ["DATABASE_URL", "postgres://app:{password}@db.internal/app"],
    ["AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"],
    ["QUEUE", "Q"],
    ["COMMIT", "0a1b2c3d4e5f69780a1b2c3d4e5f69780a1b2c3d"],
    ["LOG_LEVEL", "debug"],
    ["IMAGE", "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:latest"],
  ])("%s=%s", async (name, value) => expect(await sight(name, value)).not.toHaveProperty("secret"));
});

test("masks show four characters of twelve, none of fewer, and the length", async () => {
  const masked = async (value: string) => (await sight("X", value)).masked;
  expect(await masked("")).toBe("(empty)");
  expect(await masked("a")).toBe("… (1 character)");
  expect(await masked("elevenchars")).toBe("… (11 characters)");
  expect(await masked("twelve chars")).toBe("twel… (12 characters)");
  expect(await masked("a\n\u001b[31mred and more")).toBe("a??[… (19 characters)");
});

test("several values at once", async () => {
  expect(await sights({ DB_PASSWORD: "hunter2", LOG_LEVEL: "debug" })).toEqual({
    DB_PASSWORD: { masked: "… (7 characters)", secret: "password by its name" },
    LOG_LEVEL: { masked: "… (5 characters)" },
  });
  expect(await sights({})).toEqual({});
});

test("no answer ever holds more of the value than four characters", async () => {
  for (const [, value] of Object.values(SAMPLES)) {
    const said = JSON.stringify(await sight("PASSWORD", value));
    for (let at = 0; at + 5 <= value.length; at += 5) expect(said).not.toContain(value.slice(at, at + 8));
  }
});
