import type { NameKind } from "./name.ts";

/** Forms that stand for a value kept elsewhere, filled in later, or encrypted. */
const REFERENCES: readonly RegExp[] = [
  /^arn:[a-z-]{3,20}:/,
  /^\{\{[^]{1,500}\}\}$/, // CloudFormation {{resolve:…}}, Helm, Jinja
  /^\$[A-Z_][A-Z0-9_]*$/,
  /^\$\{[^}]{1,500}\}$/,
  /^\$\(/,
  /^`[^`]/,
  /^%[A-Za-z_]\w{0,100}%$/,
  /^<%[^]{1,500}%>$/,
  /^!(?:Ref|Sub|GetAtt|ImportValue)\b/,
  /^@Microsoft\.KeyVault\(/,
  /^(?:vault|op|ssm|awsssm|secretsmanager|awssecrets|aws-(?:ssm|secretsmanager|secrets)|sm|gcp-?secretmanager|azurekeyvault|keyvault|akv|doppler|bws|env|file|ref\+[a-z]{2,20}):/,
  /^projects\/[\w-]{1,64}\/secrets\//,
  /^ENC[[(]/, // SOPS, Jasypt
  /^AQICAH/, // base64 of what KMS encrypted
];

const PLACEHOLDERS: readonly RegExp[] = [
  /^<[^>]{0,200}>$/,
  /^\[[^\]]{0,200}\]$/,
  /^[x*.\-_#?\u2022]{2,}$/i,
  /example/i,
  /^(?:your|my)[-_ ](?:[\w -]{0,80})$/i,
  /^(?:insert|enter|put|add|set|replace|fill)[-_ ]?(?:me|your|here|this|with|in|it)?(?:[-_ ][\w -]{0,80})?$/i,
  /(?:^|[-_ ])(?:placeholder|redacted|masked|dummy|todo|fixme|tbd)(?:$|[-_ ])/i,
  /[-_ ]goes[-_ ]here$/i,
];

const STATES =
  /^(?:true|false|yes|no|on|off|null|nil|none|undefined|enabled?|disabled?|required|optional|auto|default|n\/a|basic|bearer|jwt|iam|oauth2?|oidc|saml|ldap|kerberos|plain|anonymous)$/i;

/** Values that say where a secret is and not what it is. */
export function isReference(value: string): boolean {
  return REFERENCES.some((form) => form.test(value));
}

/** Values that hold the place of a secret. `changeme` is none of them: it is in use in many places. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDERS.some((form) => form.test(value));
}

/** Switches, small numbers, URLs without a password, file paths, public keys and certificates. */
function isPlain(value: string): boolean {
  return (
    STATES.test(value) ||
    /^-?\d{1,5}(?:\.\d{1,5})?(?:ms|s|m|h|d)?$/.test(value) ||
    /^[a-z][a-z0-9+.-]{1,30}:\/\/[^\s@]*$/i.test(value) ||
    isPath(value) ||
    /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S{1,40}) AAAA/.test(value) ||
    /^-----BEGIN (?:[A-Z]{2,12} ){0,2}(?:PUBLIC KEY|CERTIFICATE)/.test(value)
  );
}

function isPath(value: string): boolean {
  // Forty characters of base64 can begin with a slash too: the length of an AWS secret key.
  if (value.length === 40 && /^[A-Za-z0-9/+]+$/.test(value)) return false;
  return /^(?:~|\.{1,2})?(?:\/[\w.@-]{1,255})+\/?$/.test(value) || /^[A-Za-z]:\\/.test(value);
}

/** Whether a value under a telling name is a secret. */
export function isSecretOf(kind: NameKind, value: string): boolean {
  if (value === "" || isReference(value) || isPlaceholder(value) || isPlain(value)) return false;
  if (kind === "auth") return /^(?:basic|bearer) \S/i.test(value) || /^[^\s:]+:\S/.test(value) || isMixed(value);
  // SECRET=prod/db/main: the name of an entry in a secrets store.
  const named = kind === "secret" || kind === "credentials";
  return !(named && /^[a-z][a-z0-9_.-]{0,63}(?:\/[a-z0-9_.-]{1,63}){1,8}$/.test(value));
}

function isMixed(value: string): boolean {
  return value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value) && !/\s/.test(value);
}
