export type NameKind = "password" | "secret" | "token" | "key" | "credentials" | "auth";

/** Words that say which one it is, not what it is: DB_PASSWORD_PROD, SECRET_VALUE, SECRET_KEY_BASE, passwordOld. */
const QUALIFIERS = new Set(
  ["prod production dev development test testing stage staging qa live local default main primary secondary master"]
    .concat("replica old new current previous next value plain plaintext text string str raw b base encoded rw ro")
    .join(" ")
    .split(" "),
);

const PASSWORD = /^(?:pass|pwd|.{0,40}(?:password|passwd|passphrase))$/;
const SECRET = /^(?:secrets|.{0,40}secret)$/;
const TOKEN = /^.{0,40}token$/;
const CREDENTIALS = /^(?:credentials?|creds?)$/;
const AUTH = /^(?:auth|authorization)$/;
const WHOLE_KEY = /^(?:.{0,20}api|.{0,20}secret|private|access|master|encryption|signing)keys?$/;

/** What makes a key a secret one; a cache key, a sort key, a KMS key (an id) or a public key is none. */
const KEY_OF = new Set(
  ["api access secret private encryption decryption signing signature auth account storage shared service session"]
    .concat("ssh jwt hmac cookie app application webhook deploy master license root client stripe sendgrid openai")
    .concat("datadog admin user aes rsa tls ssl server crypt crypto verification")
    .join(" ")
    .split(" "),
);

/** Tokens that page, cancel or count. */
const HARMLESS_TOKEN_OF = new Set(
  "next continuation page pagination cancel cancellation start end stop pad eos bos unk mask design max min num".split(
    " ",
  ),
);

/**
 * What a value is by its name, in any style: DB_PASSWORD, dbPassword, db-password, /prod/db/password.
 * The last word decides, as in English: a PASSWORD_POLICY is a policy, a TOKEN_TTL a time, a SECRET_ARN an address.
 */
export function nameKind(name: string): NameKind | undefined {
  const all = words(name);
  const meant = all.slice(0, all.findLastIndex((word) => !QUALIFIERS.has(word)) + 1);
  const [last = "", before = ""] = meant.toReversed();
  if (PASSWORD.test(last) || (last === "pw" && meant.length > 1)) return "password";
  if (SECRET.test(last)) return "secret";
  if (TOKEN.test(last)) return HARMLESS_TOKEN_OF.has(before) ? undefined : "token";
  if (CREDENTIALS.test(last)) return "credentials";
  if (AUTH.test(last)) return "auth";
  return isSecretKey(last, before, all) ? "key" : undefined;
}

function isSecretKey(last: string, before: string, all: readonly string[]): boolean {
  if (all.includes("public") || all.includes("publishable")) return false;
  return WHOLE_KEY.test(last) || ((last === "key" || last === "keys") && KEY_OF.has(before));
}

/** `myDBPassword2` → my, db, password. Only the end of an absurdly long name is looked at. */
function words(name: string): readonly string[] {
  return name
    .slice(-200)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}
