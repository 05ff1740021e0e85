/** Builds what ships: the command line, the library of rule authors with its types, and the licences inside. */
import { bundleCli, bundleLibrary } from "./build/bundle.ts";

const [cli, library] = await Promise.all([bundleCli(), bundleLibrary()]);
for (const { fileName, code } of [...cli, ...library]) console.log(`${fileName} ${code.length}`);
