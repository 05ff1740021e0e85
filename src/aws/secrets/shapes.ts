import { scanWithLibrary, type Hit } from "./library.ts";
import { isPlaceholder, isReference } from "./value.ts";

/**
 * Shapes that the library does not know. A group, if any, is the secret and stands last. Quantifiers are bounded:
 * linear time.
 */
const SHAPES: readonly (readonly [secret: string, shape: RegExp])[] = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes
  ["AWS access key", /\bAKIA[A-Z0-9]{16}\b/g],
  ["AWS temporary access key", /\bASIA[A-Z0-9]{16}\b/g],
  [
    "AWS secret access key",
    /secret_?access_?key["']?\s{0,8}(?::|=>|=|\s)\s{0,8}["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
  ],
  // RFC 7468; in JSON the line break is written as \n
  ["private key", /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----[\s\\nr]{1,8}[A-Za-z0-9+/=:\- ]{16}/g],
  ["Stripe key", /\b[sr]k_live_[0-9A-Za-z]{16,247}\b/g],
  ["Google API key", /\bAIza[\w-]{35}(?![\w-])/g],
  ["PyPI token", /\bpypi-[\w-]{50,250}/g],
  ["Slack token", /\bx(?:ox[abeoprs]|app)-[\w-]{20,250}/g],
  ["OpenAI key", /\bsk-(?:proj|svcacct|admin)-[\w-]{20,250}/g],
  ["Twilio key", /\bSK[0-9a-f]{32}\b/g],
  ["Azure storage key", /\bAccountKey=[A-Za-z0-9+/]{86}==/g],
  ["Azure shared access key", /\bSharedAccessKey=[A-Za-z0-9+/]{43}=/g],
  // RFC 7519, signed only: two JSON objects and a signature
  ["JSON web token", /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,8000}\.[\w-]{20,1000}/g],
];

/** RFC 3986 userinfo: scheme://user:password@host, with or without a user. */
const URL_PASSWORD = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'<>]{0,100}:([^\s@/"']{1,200})@/gi;
/** ADO.NET and ODBC connection strings: pairs with semicolons. */
const PAIR_PASSWORD = /;\s{0,4}(?:password|pwd)\s{0,4}=\s{0,4}([^;\s"']{1,128})/gi;

/** All that looks like a secret in a text, in order; where two overlap, the first and longest. */
export async function shapes(text: string): Promise<readonly Hit[]> {
  const library = await scanWithLibrary(text);
  const own = SHAPES.flatMap(([secret, shape]) =>
    Array.from(text.matchAll(shape), ({ 0: found, 1: group = found, index }) => {
      const end = index + found.length;
      return { start: end - group.length, end, secret };
    }),
  );
  const passwords = [
    ...inner(text, URL_PASSWORD, "password in a URL"),
    ...inner(text, PAIR_PASSWORD, "password in a connection string"),
  ];
  const hits = [...library, ...own].filter(({ start, end }) => isReal(text.slice(start, end)));
  return apart([...passwords, ...hits]);
}

function inner(text: string, shape: RegExp, secret: string): readonly Hit[] {
  return Array.from(text.matchAll(shape)).flatMap(({ 0: found, 1: password = "", index }) =>
    isFilledLater(password) ? [] : [{ start: index, end: index + found.length, secret }],
  );
}

/** AWS's documented keys end in EXAMPLE; a URL is judged by its password alone, its host may well be example.com. */
function isReal(found: string): boolean {
  if (!found.includes("://")) return !/example/i.test(found);
  const passwords = Array.from(found.matchAll(URL_PASSWORD), ([, password = ""]) => password);
  return passwords.length === 0 || passwords.some((password) => !isFilledLater(password));
}

function isFilledLater(password: string): boolean {
  return isReference(password) || isPlaceholder(password) || /^[$%{<]|^:/.test(password);
}

function apart(hits: readonly Hit[]): readonly Hit[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  for (const hit of sorted) if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
}
