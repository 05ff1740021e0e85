import { join } from "node:path";
import { type OutputChunk, type Plugin, rolldown } from "rolldown";
import { dependencies } from "../../package.json" with { type: "json" };
import { lazyRules } from "./lazy-rules.ts";
import { quickStart } from "./quick-start.ts";
import { root } from "./root.ts";

type Group = { name: string; test: RegExp; minShareCount?: number; priority?: number };

// A file costs a start more than its bytes do: what is always loaded together is one chunk.
const CLI_CHUNKS: readonly Group[] = [
  { name: "base", test: /\/src\/(model|cli\/(failure|words|terminal))\b|rolldown.runtime/, priority: 3 },
  { name: "zod", test: /\/node_modules\/zod\//, minShareCount: 2, priority: 3 },
  { name: "services", test: /\/src\/(rule|services|aws)\//, minShareCount: 2, priority: 2 },
  { name: "sdk", test: /\/node_modules\/@?(aws-sdk|smithy|aws)\//, minShareCount: 2, priority: 1 },
];

/** The command line: CommonJS, which Node starts in two thirds of the time of ES modules, split where it is lazy. */
export async function bundleCli(): Promise<readonly OutputChunk[]> {
  const { entries, plugin } = await lazyRules();
  const input = { main: "src/main.ts", ...entries };
  return bundle("dist/cli", input, { format: "cjs", groups: CLI_CHUNKS, ext: "cjs", plugins: [plugin] });
}

/** The library of rule authors. */
export async function bundleLibrary(): Promise<readonly OutputChunk[]> {
  return bundle("dist/lib", { index: "src/index.ts" }, { format: "es", groups: [], ext: "js", plugins: [] });
}

interface Shape {
  readonly format: "cjs" | "es";
  readonly ext: string;
  readonly groups: readonly Group[];
  readonly plugins: readonly Plugin[];
}

async function bundle(folder: string, input: Record<string, string>, { format, ext, groups, plugins }: Shape) {
  const build = await rolldown({
    input,
    cwd: root,
    platform: "node",
    // The SDK's CommonJS files cannot be shaken: one command would bring all of a service.
    resolve: { mainFields: ["module", "main"] },
    external: Object.keys(dependencies),
    plugins: [quickStart(), ...plugins],
  });
  const { output } = await build.write({
    dir: join(root, folder),
    cleanDir: true,
    format,
    entryFileNames: `[name].${ext}`,
    chunkFileNames: `[name].${ext}`,
    minify: true,
    codeSplitting: { groups: [...groups] },
  });
  await build.close();
  return output.filter((file): file is OutputChunk => file.type === "chunk");
}
