import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root.ts";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

// Licences that let us ship the code inside ours as long as their text comes along.
const ALLOWED = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0)$/;

/**
 * The licences of every package that the built files hold a part of.
 * @param files paths of all modules that went into them
 * @throws {Error} for a package that may not be shipped so, or that does not bring its licence
 */
export function licences(files: Iterable<string>): string {
  const folders = new Set([...files].filter((file) => file.includes("node_modules")).map(packageOf));
  const packages = [...folders].map(read).sort((a, b) => (a.name < b.name ? -1 : 1));
  const byText = new Map<string, Package[]>();
  for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const parts = [...byText].map(([text, all]) => `${all.map(line).join("\n")}\n\n${text}`);
  const rule = `\n\n${"-".repeat(80)}\n\n`;
  return `cloud-audit holds parts of these packages, under the licences of their authors.${rule}${parts.join(rule)}\n`;
}

const line = ({ name, version, license }: Package) => `${name} ${version} (${license})`;

/** The folder of the package that a module belongs to; folders within it may have a package.json without a name. */
function packageOf(file: string): string {
  for (let folder = dirname(file); folder.includes("node_modules"); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (
      existsSync(manifest) &&
      (JSON.parse(readFileSync(manifest, "utf8")) as { name?: string; version?: string }).version
    )
      return folder;
  }
  throw new Error(`${file} belongs to no package`);
}

function read(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
  if (!ALLOWED.test(license)) throw new Error(`${name} is under ${license}: may its code be inside ours?`);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  // The Apache licence names nobody, so its text is the same for all; ours is one.
  if (files.length === 0 && license !== "Apache-2.0") throw new Error(`${name} brings no licence to attach`);
  const texts = files.length === 0 ? [join(root, "LICENSE")] : files.sort().map((file) => join(folder, file));
  return { name, version, license, text: texts.map(textOf).join("\n\n") };
}

const textOf = (path: string) => readFileSync(path, "utf8").replace(/\r/g, "").trim();
