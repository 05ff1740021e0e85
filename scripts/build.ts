/** Builds what ships: the command line, the library of rule authors with its types, and the licences inside. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleCli, bundleLibrary } from "./build/bundle.ts";
import { licences } from "./build/licences.ts";
import { root } from "./build/root.ts";
import { libraryTypes } from "./build/types.ts";

const started = performance.now();
const dist = join(root, "dist");
const [types, cli, library] = await Promise.all([libraryTypes(), bundleCli(), bundleLibrary()]);
writeFileSync(join(dist, "lib", "index.d.ts"), types.text);
const files = [...cli, ...library].flatMap(({ modules }) => Object.keys(modules)).concat(types.files);
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licences(files));
const kilobytes = [...cli, ...library].reduce((sum, { code }) => sum + code.length, types.text.length) / 1000;
console.log(`dist: ${Math.round(kilobytes)} KB in ${((performance.now() - started) / 1000).toFixed(1)} s`);
