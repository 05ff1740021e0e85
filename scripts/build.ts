/**
 * Builds what ships: the command line, the library of rule authors with its types, and the licences inside.
 * It is put in place when it is whole, so that a build that fails leaves the last one standing.
 */
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleCli, bundleLibrary } from "./build/bundle.ts";
import { licences } from "./build/licences.ts";
import { root } from "./build/root.ts";
import { libraryTypes } from "./build/types.ts";
import { wasmFiles } from "./build/wasm.ts";

const started = performance.now();
const dist = join(root, "dist");
const made = mkdtempSync(join(root, "node_modules", ".cloud-audit-dist-"));
try {
  const [types, cli, library] = await Promise.all([
    libraryTypes(),
    bundleCli(join(made, "cli")),
    bundleLibrary(join(made, "lib")),
  ]);
  writeFileSync(join(made, "lib", "index.d.ts"), types.text);
  const files = [...cli, ...library].flatMap(({ modules }) => Object.keys(modules)).concat(types.files, wasmFiles);
  writeFileSync(join(made, "THIRD-PARTY-LICENSES.txt"), licences(files));
  chmodSync(made, 0o755);
  rmSync(dist, { recursive: true, force: true });
  renameSync(made, dist);
  const kilobytes = [...cli, ...library].reduce((sum, { code }) => sum + code.length, types.text.length) / 1000;
  console.log(`dist: ${Math.round(kilobytes)} KB in ${((performance.now() - started) / 1000).toFixed(1)} s`);
} finally {
  rmSync(made, { recursive: true, force: true });
}
