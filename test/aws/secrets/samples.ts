// Made up, and put together here so that scanners of this repository do not take them for real.
const made = (...parts: readonly string[]) => parts.join("");
const letters = (length: number) => "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY".repeat(16).slice(0, length);
const hex = (length: number) => "0a1b2c3d4e5f6978".repeat(8).slice(0, length);

/** What each shape is called, and one of its kind. */
export const SAMPLES: Readonly<Record<string, readonly [secret: string, value: string]>> = {
  accessKey: ["AWS access key", made("AKIA", "QRSTUVWXYZ234567")],
  temporaryKey: ["AWS temporary access key", made("ASIA", "QRSTUVWXYZ234567")],
  rsa: [
    "private key",
    made("-----BEGIN RSA ", "PRIVATE KEY-----\n", `${letters(64)}\n`.repeat(6), "-----END RSA ", "PRIVATE KEY-----"),
  ],
  pkcs8: [
    "private key",
    made("-----BEGIN ", "PRIVATE KEY-----\\n", letters(64), "\\n", letters(40), "\\n-----END ", "PRIVATE KEY-----"),
  ],
  openssh: [
    "private key",
    made(
      "-----BEGIN OPENSSH ",
      "PRIVATE KEY-----\n",
      `${letters(70)}\n`.repeat(5),
      "-----END OPENSSH ",
      "PRIVATE KEY-----",
    ),
  ],
  serviceAccount: [
    "private key",
    made('{"type":"service_account","private_', 'key":"-----BEGIN ', "PRIVATE KEY-----\\n", letters(64), '\\n"}'),
  ],
  github: ["GitHub token", made("gh", "p_", letters(36))],
  githubApp: ["GitHub token", made("gh", "o_", letters(36))],
  githubFine: ["GitHub token", made("github", "_pat_", "11ABCDEFG0abcdefghijkl_", letters(59))],
  gitlab: ["GitLab token", made("gl", "pat-", letters(20))],
  slack: ["Slack token", made("xo", "xb-", "123456789012-1234567890123-", letters(24))],
  slackApp: ["Slack token", made("xa", "pp-1-A0123456789-1234567890123-", hex(64))],
  stripe: ["Stripe key", made("sk", "_live_", letters(24))],
  stripeLimited: ["Stripe key", made("rk", "_live_", letters(24))],
  google: ["Google API key", made("AI", "za", letters(35))],
  openai: ["OpenAI key", made("sk-", "proj-", letters(48))],
  openaiOld: ["OpenAI key", made("sk-", letters(20), "T3Blbk", "FJ", letters(20))],
  anthropic: ["Anthropic key", made("sk-", "ant-api03-", letters(93), "AA")],
  sendgrid: ["SendGrid key", made("SG", ".", letters(22), ".", letters(43))],
  npm: ["npm token", made("np", "m_", letters(36))],
  pypi: ["PyPI token", made("py", "pi-", "AgEIcHlwaS5vcmc", letters(80))],
  twilio: ["Twilio key", made("S", "K", hex(32))],
  jwt: ["JSON web token", made("ey", "JhbGciOiJIUzI1NiJ9.ey", "JzdWIiOiIxMjM0NTY3ODkwIn0.", letters(43))],
  azureStorage: [
    "Azure storage key",
    made(
      "DefaultEndpointsProtocol=https;AccountName=a;Account",
      "Key=",
      letters(86),
      "==;EndpointSuffix=core.windows.net",
    ),
  ],
  azureBus: [
    "Azure shared access key",
    made("Endpoint=sb://a.servicebus.windows.net/;SharedAccess", "Key=", letters(43), "="),
  ],
  postgres: ["password in a URL", made("postgres://", "app:", "s3cr3tpw", "@db.example.com:5432/app")],
  redis: ["password in a URL", made("rediss://", ":", "s3cr3tpw", "@cache.internal:6379")],
  https: ["password in a URL", made("https://", "bot:", "s3cr3tpw", "@git.corp.net/x.git")],
  ado: ["password in a connection string", made("Server=db;Database=a;User Id=sa;Pass", "word=Tr0ub4dor;")],
};

/** Forty characters, known for a secret only by the name beside it. */
export const SECRET_KEY = made("wJalrXUtnFEMI/K7MDENG/bPxRfiCY", "abcdefghij");
