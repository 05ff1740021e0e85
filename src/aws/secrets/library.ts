/** A stretch of a text that looks like a secret. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** What it looks like, in words. */
  readonly secret: string;
}

/** What we need of a secretlint rule (MIT, https://github.com/secretlint/secretlint). */
interface Rule {
  readonly meta: { readonly id: string };
  create(context: Context, options: object): { file?(source: Source): void | Promise<void> };
}
interface Context {
  readonly sharedOptions: object;
  createTranslator(messages: unknown): (id: string) => { readonly messageId: string };
  report(found: { readonly message: { readonly messageId: string }; readonly range: readonly [number, number] }): void;
  ignore(): void;
}
interface Source {
  readonly content: string;
  readonly filePath: undefined;
  readonly ext: string;
  readonly contentType: "text";
}

/** In words where the rule's name is not enough; others are `<rule> key or token`. */
const WORDS: Readonly<Record<string, string>> = {
  privatekey: "private key",
  gcp: "Google Cloud service account key",
  npm: "npm token",
  basicauth: "password in a URL",
  slack: "Slack token",
  github: "GitHub token",
  gitlab: "GitLab token",
  sendgrid: "SendGrid key",
  openai: "OpenAI key",
  anthropic: "Anthropic key",
  "database-connection-string": "password in a URL",
  "hashicorp-vault": "Vault token",
};

/** Its range for an AWS secret key is that of the name before it, which would be masked in its stead: shapes.ts has it. */
const LEFT_OUT = new Set(["@secretlint/secretlint-rule-aws"]);

type Scan = (text: string) => Promise<readonly Hit[]>;
let loading: Promise<Scan> | undefined;

/**
 * Finds secrets by shape with secretlint's recommended rules, loaded when the first text comes: commands that read no
 * such text never load them. The rules are run by this little host and not by secretlint's core, which keeps every
 * measurement of every run in memory, takes quadratic time in the findings (24 s for 512 KB), and lets a comment in
 * the text switch rules off: here `ignore` does nothing.
 */
export async function scanWithLibrary(text: string): Promise<readonly Hit[]> {
  loading ??= import("@secretlint/secretlint-rule-preset-recommend").then(({ rules }) =>
    host(rules as unknown as readonly Rule[]),
  );
  return (await loading)(text);
}

function host(rules: readonly Rule[]): Scan {
  const chosen = rules.filter(({ meta }) => !LEFT_OUT.has(meta.id));
  return async (content) => {
    const hits: Hit[] = [];
    const source: Source = { content, filePath: undefined, ext: "", contentType: "text" };
    for (const rule of chosen) await rule.create(context(rule.meta.id, hits), {}).file?.(source);
    return hits;
  };
}

function context(id: string, hits: Hit[]): Context {
  const name = id.replace("@secretlint/secretlint-rule-", "");
  const secret = WORDS[name] ?? `${name} key or token`;
  return {
    sharedOptions: {},
    createTranslator: () => (messageId) => ({ messageId }),
    report: ({ range: [start, end] }) => void hits.push({ start, end, secret }),
    ignore: () => {},
  };
}
