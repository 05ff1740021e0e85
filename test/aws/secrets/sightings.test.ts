import { describe, expect, test } from "vitest";
import { sightings } from "../../../src/aws/secrets.ts";
import { SAMPLES, SECRET_KEY } from "./samples.ts";

/** `line name: what it looks like` of each. */
const seen = async (text: string) =>
  (await sightings(text)).map(({ line, name, secret }) => `${line} ${name ?? "-"}: ${secret}`);
const sample = (name: string) => SAMPLES[name]![1];

test("an .env file", async () => {
  const text = [
    "# the database",
    "DB_HOST=db.internal",
    "DB_PASSWORD=hunter2 # rotate me",
    'export API_KEY="abc def"',
    "EMPTY_PASSWORD=",
    "TOKEN_TTL=3600",
    "CLIENT_SECRET='it''s'",
    "AUTH_TOKEN=${FROM_ELSEWHERE}",
    `SIGNING_KEY="${sample("rsa")}"`,
    "LAST_PASSWORD=hunter3",
  ].join("\n");
  expect(await seen(text)).toEqual([
    "3 DB_PASSWORD: password by its name",
    "4 API_KEY: key by its name",
    "7 CLIENT_SECRET: secret by its name",
    "9 SIGNING_KEY: private key",
    "17 LAST_PASSWORD: password by its name",
  ]);
  expect((await sightings(text)).map(({ masked }) => masked)).toEqual([
    ...["… (7 characters)", "… (7 characters)", "… (2 characters)"],
    ...[expect.stringMatching(/^----… \(\d+ characters\)$/), "… (7 characters)"],
  ]);
});

test("a shell script", async () => {
  const text = [
    "#!/bin/bash -x",
    'TOKEN=$(curl -X PUT -H "X-aws-ec2-metadata-token-ttl-seconds: 21600" http://169.254.169.254/latest/api/token)',
    'curl -H "X-aws-ec2-metadata-token: $TOKEN" http://169.254.169.254/latest/user-data',
    'DB_PASSWORD="$(aws secretsmanager get-secret-value --secret-id db)"',
    "PASSWORD=$1",
    'if [ "$PASSWORD" == "x" ]; then read -s -p "Password: " PASSWORD; fi',
    "mysql -u root --password=hunter2 -e 'select 1'",
    "docker login --username bot --password hunter2 registry.internal",
    `git clone ${sample("https")}`,
    `aws configure set aws_secret_access_key ${SECRET_KEY}`,
    `export AWS_ACCESS_KEY_ID=${sample("accessKey")} AWS_SECRET_ACCESS_KEY=${SECRET_KEY}`,
    "#DB_PASSWORD=commented",
    "# secretlint-disable",
    `echo ${sample("github")} > /root/token`,
  ].join("\n");
  expect(await seen(text)).toEqual([
    "7 password: password by its name",
    "8 password: password by its name",
    "9 -: password in a URL",
    "10 aws_secret_access_key: AWS secret access key",
    "11 AWS_ACCESS_KEY_ID: AWS access key",
    "11 AWS_SECRET_ACCESS_KEY: AWS secret access key",
    "12 DB_PASSWORD: password by its name",
    "14 -: GitHub token",
  ]);
});

test("YAML and cloud-init", async () => {
  const text = [
    "#cloud-config",
    "# token: see the wiki",
    "password: hunter2",
    "chpasswd:",
    "  expire: false",
    "users:",
    "  - name: admin",
    '    "apiKey": "abc123",',
    "    clientSecret: 'abc123' # inline",
    "    token: !Ref Token",
    "    secret: {{ .Values.secret }}",
    "    passwordHint: the usual",
    "note: the password: ask Jane about it",
    "environment:",
    "  - DB_PASSWORD=hunter2",
    "signing_key: |",
    "  abcdef123456",
  ].join("\n");
  expect(await seen(text)).toEqual([
    "3 password: password by its name",
    "8 apiKey: key by its name",
    "9 clientSecret: secret by its name",
    "15 DB_PASSWORD: password by its name",
    "17 signing_key: key by its name",
  ]);
});

test("PowerShell", async () => {
  const text = [
    "<powershell>",
    '$env:DB_PASSWORD = "hunter2"',
    "$AdminPassword='hunter2'",
    '[Environment]::SetEnvironmentVariable("API_KEY", "abc123", "Machine")',
    "$Password = $env:DB_PASSWORD",
    "</powershell>",
  ].join("\r\n");
  expect(await seen(text)).toEqual([
    "2 DB_PASSWORD: password by its name",
    "3 AdminPassword: password by its name",
    "4 API_KEY: key by its name",
  ]);
});

test("a text without secrets, and none at all", async () => {
  expect(await sightings("")).toEqual([]);
  const text = "yum install -y httpd\nsystemctl enable httpd\nPATH=/usr/bin\nif [ $a == password ]; then exit; fi\n";
  expect(await sightings(text)).toEqual([]);
});

test.each(Object.entries(SAMPLES))("by its shape in the middle of a text: %s", async (_, [secret, value]) => {
  expect((await sightings(`first line\nx ${value} y\n`)).map((one) => [one.line, one.secret])).toContainEqual([
    2,
    secret,
  ]);
});

describe("hostile text takes linear time", () => {
  const pieces = [
    ...[
      "a",
      "a-",
      "=",
      ":",
      '"',
      'a="',
      "a='",
      'a="\\',
      "password=",
      "password: ",
      "password: x y ",
      "--password ",
      "\n",
      " ",
    ],
    ...[
      "${",
      "{{",
      "eyJ",
      "eyJhbGciOiJI.",
      "eyJhbGciOiJIUzI1.eyJhbGciOiJIUzI1.",
      "x://",
      "x://a:",
      "x://:b@",
      ";pwd=",
      "; password",
      "SG.",
    ],
    ...[
      "-----BEGIN ",
      "-----BEGIN RSA PRIVATE KEY-----\n",
      "AccountKey=",
      "postgres://a:b@",
      "SetEnvironmentVariable('A','",
      "A1",
      "password=a1b2c3 ",
    ],
    ...[sample("github"), sample("postgres"), `AWS_SECRET_ACCESS_KEY=${SECRET_KEY}\n`],
  ];
  // The least of some runs is what the machine needs; others working on it only add.
  const least = async (text: string) => {
    const times: number[] = [];
    for (let run = 0; run < 2; run++) {
      const start = performance.now();
      await sightings(text);
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  test.each(pieces)(
    "%j",
    async (piece) => {
      const text = (length: number) => piece.repeat(Math.ceil(length / piece.length));
      const [half, whole] = [await least(text(1 << 16)), await least(text(1 << 18))];
      // Four times the text: four times the time if linear, sixteen if quadratic. A few milliseconds are noise.
      expect(whole).toBeLessThan(9 * half + 60);
    },
    60_000,
  );
});
