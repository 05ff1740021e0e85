import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Line } from "./line.ts";

const root = join(import.meta.dirname, "..");

export interface Packed {
  /** Bytes of the tarball. */
  readonly size: number;
  /** Bytes of the files in it. */
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What `npm pack` would ship. */
export function packed(): Packed {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"];
  const text = execFileSync("npm", args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  return (JSON.parse(text) as Packed[])[0]!;
}

/** What `npm install cloud-audit` puts on a disk: our own files and those of every package that comes along. */
export function installed({ unpackedSize }: Packed): { packages: number; bytes: number } {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  const runtime = Object.entries(lock.packages).filter(([path, { dev, devOptional }]) => path && !dev && !devOptional);
  const bytes = runtime.reduce((sum, [path]) => sum + bytesBelow(join(root, path)), unpackedSize);
  return { packages: runtime.length + 1, bytes };
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** What npm downloads, and what it leaves on the disk. */
export function sizeLines(): Line[] {
  const MB = 1e6;
  const pack = packed();
  const { packages, bytes } = installed(pack);
  return [
    { name: "packed", value: pack.size / MB, bound: 3, unit: "MB" },
    { name: "installed", value: bytes / MB, bound: 12, unit: "MB" },
    { name: "packages", value: packages, bound: 15, unit: "packages" },
  ];
}
