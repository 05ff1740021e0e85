import { sightings } from "../../aws/secrets.ts";
import { kind, type Resource, service } from "../../model/index.ts";

/** What `src/source/local.ts` answers on this machine. */
interface Local {
  readEnvFile: { local(input: { path: string }): Promise<{ path: string; text: string }> };
}

const local = service<Local>("local");

interface EnvFile {
  /** As the user named it. */
  readonly path: string;
}

/**
 * Files of the user's own project, read only when named with `--env-file`. A file belongs to no region, and to each
 * scanned account alike: its ARN is `file:` and the path as it was named, so that a relative path means the same
 * finding on every machine.
 */
export const envFile = kind<EnvFile>()("Local::EnvFile", {
  scope: "global",
  list: ({ envFiles }) => envFiles.map((path) => ({ path })),
  identity: ({ path }) => ({ arn: `file:${path.replaceAll("\\", "/").replace(/^(\.\/+)+/, "")}`, name: path }),
  aspects: {
    /** What looks like a secret, line by line; the text itself does not enter. */
    secrets: local("readEnvFile", {
      actions: [],
      input: ({ path }: Resource<EnvFile>) => ({ path }),
      admit: async ({ text }) => ({ secrets: await sightings(text) }),
      value: ({ secrets }) => secrets,
    }),
  },
});
