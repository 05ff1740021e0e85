import { type CodeSplittingGroup, type OutputChunk, type Plugin, rolldown } from "rolldown";
import manifest from "../../package.json" with { type: "json" };
import { late, lateEntries } from "./late.ts";
import { lateOptions } from "./late-options.ts";
import { lazyRules } from "./lazy-rules.ts";
import { quickStart } from "./quick-start.ts";
import { root } from "./root.ts";
import { wasm } from "./wasm.ts";
import { withoutWords } from "./words.ts";

// What the command line itself knows about AWS; the rest of src/aws and src/services comes with the rules.
const ACCOUNT = String.raw`aws/(arn|partition|policy/document)|services/(ec2/(regions|service)|ssm/(offered-regions|service)|sts/.+)`;
const SHARED = { minShareCount: 2, includeDependenciesRecursively: false };
const SDK = "/node_modules/@?(aws-sdk|smithy|aws)/";
// STS, which is asked first, speaks the query protocol and needs none of these.
const OTHER_PROTOCOLS =
  "(protocols/(json|xml/AwsRest)|HttpBindingProtocol|event-streams/|checksum/(crc32|md5)|middleware-compression)";

// What it takes to read the arguments, and to say what is wrong with them.
const ARGUMENTS = String.raw`cli/(failure|words)|model/(problem|unread|framework|finding|verdict)\.ts`;

// What every command that does something needs.
const COMMON = "model/|plan/(index|policy)|config/(nearest|select|glob|file)|cli/terminal";

// A file costs a start more than its bytes do: what is always loaded together is one chunk.
const CLI_CHUNKS: readonly CodeSplittingGroup[] = [
  { name: "base", test: new RegExp(`/src/(${ARGUMENTS})`), priority: 6 },
  { name: "model", test: new RegExp(`/src/(${COMMON}|${ACCOUNT})|^\0late:(?!zod)`), priority: 5 },
  {
    name: "catalogue",
    test: /^\0rules$|\/src\/cli\/catalogue\.ts$/,
    includeDependenciesRecursively: false,
    priority: 7,
  },
  {
    name: "engine",
    test: /\/src\/(collect\/|evaluate\/|source\/recording\.ts)/,
    includeDependenciesRecursively: false,
    priority: 5,
  },
  // Only a terminal is told what is left.
  {
    name: "outlook",
    test: /\/src\/(collect\/(outlook|schedule)|cli\/progress-line)\.ts$/,
    includeDependenciesRecursively: false,
    priority: 6,
  },
  {
    name: "replay",
    test: /\/src\/source\/(replay|load|wire)\.ts$/,
    includeDependenciesRecursively: false,
    priority: 6,
  },
  { name: "live", test: /\/src\/(source\/live\/([^/]+|clients\/index)|aws\/(limits|rate-buckets))\.ts$/, priority: 5 },
  // Plans and statistics are worded with the same hands.
  { name: "text", test: /\/src\/report\/text(\.ts|\/(?!table))/, includeDependenciesRecursively: false, priority: 5 },
  { name: "zod", test: /\/node_modules\/zod\//, minShareCount: 2, priority: 4 },
  { name: "services", test: /\/src\/(rule\/|services\/|aws\/(?!controls\/))/, minShareCount: 2, priority: 3 },
  { name: "protocols", test: new RegExp(`${SDK}(.+/)?${OTHER_PROTOCOLS}`), ...SHARED, priority: 2 },
  { name: "sdk", test: new RegExp(SDK), ...SHARED, priority: 1 },
];

/** The command line: CommonJS, which Node starts in two thirds of the time of ES modules, split where it is lazy. */
export async function bundleCli(folder: string): Promise<readonly OutputChunk[]> {
  const { entries, plugin } = await lazyRules();
  const input = { main: "src/main.ts", ...lateEntries, ...entries };
  return bundle(folder, input, {
    format: "cjs",
    groups: CLI_CHUNKS,
    ext: "cjs",
    plugins: [late(), withoutWords(), lateOptions(), wasm(), plugin],
  });
}

/** The library of rule authors. */
export async function bundleLibrary(folder: string): Promise<readonly OutputChunk[]> {
  return bundle(folder, { index: "src/index.ts" }, { format: "es", groups: [], ext: "js", plugins: [] });
}

interface Shape {
  readonly format: "cjs" | "es";
  readonly ext: string;
  readonly groups: readonly CodeSplittingGroup[];
  readonly plugins: readonly Plugin[];
}

async function bundle(folder: string, input: Record<string, string>, { format, ext, groups, plugins }: Shape) {
  const build = await rolldown({
    input,
    cwd: root,
    platform: "node",
    preserveEntrySignatures: "allow-extension",
    // The SDK's CommonJS files cannot be shaken: one command would bring all of a service.
    resolve: { mainFields: ["module", "main"] },
    external: Object.keys(manifest.dependencies),
    plugins: [quickStart(), ...plugins],
  });
  const { output } = await build.write({
    dir: folder,
    format,
    entryFileNames: `[name].${ext}`,
    chunkFileNames: `[name].${ext}`,
    minify: true,
    codeSplitting: { groups: [...groups] },
  });
  await build.close();
  return output.filter((file): file is OutputChunk => file.type === "chunk");
}
