import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { MOST_CODE, type SourceFile, type Sources } from "../origin/sources.ts";
import { wasm } from "./wasm.ts";

/** More files than the code of an infrastructure has: somebody named the wrong folder. */
const MOST_FILES = 100_000;
const HEAD = 16_384;
const KEPT = 32_000_000;

// What tools fetched or made. Of what Terraform installed, only the list is of interest.
const SKIPPED = /^(node_modules|\.git|\.venv|\.terragrunt-cache|asset\..+|coverage)$/;
const WANTED = /\.(tf|tofu|tfstate|json|ya?ml|template|[cm]?[jt]sx?)$|^samconfig\.toml$/;

/** The files below the folders of --source. Links are not followed, so that nothing outside is ever read. */
export class SourceTree implements Sources {
  readonly files: readonly SourceFile[];
  readonly notes = new Set<string>();
  readonly wasm = wasm;
  private readonly byPath: ReadonlyMap<string, SourceFile>;
  private readonly texts = new Map<string, string>();
  private kept = 0;

  constructor(folders: readonly string[], cwd: string) {
    const here = realpathSync(cwd);
    const found = new Map<string, SourceFile>();
    for (const folder of folders) {
      const root = realpathSync(resolve(cwd, folder));
      for (const path of this.below(root, folder)) if (!found.has(path)) found.set(path, fileAt(path, root, here));
    }
    this.byPath = found;
    this.files = [...found.values()];
  }

  at(path: string): SourceFile | undefined {
    if (!isAbsolute(path)) return undefined;
    try {
      return this.byPath.get(path) ?? this.byPath.get(realpathSync(path));
    } catch {
      return undefined;
    }
  }

  head({ path }: SourceFile): string {
    return (
      opened(path, (handle) => {
        const buffer = Buffer.alloc(HEAD);
        return buffer.toString("utf8", 0, readSync(handle, buffer, 0, HEAD, 0));
      }) ?? ""
    );
  }

  read(file: SourceFile, most = MOST_CODE): string | undefined {
    const { path, shown } = file;
    const kept = this.texts.get(path);
    if (kept !== undefined) return kept;
    const text = opened(path, (handle) => {
      if (fstatSync(handle).size <= most) return readFileSync(handle, "utf8").replace(/^\uFEFF/, "");
      this.note(`${shown} is larger than ${most / 1e6} MB; it is not read`);
      return undefined;
    });
    // States and what may be one hold secrets, and are not kept.
    if (text !== undefined && !/\.(tfstate|json)$/.test(path) && (this.kept += text.length) < KEPT)
      this.texts.set(path, text);
    return text;
  }

  note(text: string): void {
    this.notes.add(text);
  }

  private below(root: string, named: string): string[] {
    const found: string[] = [];
    const folders = [root];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      for (const entry of entriesOf(folder)) {
        const path = join(folder, entry.name);
        if (entry.isFile() && WANTED.test(entry.name)) found.push(path);
        if (!entry.isDirectory() || SKIPPED.test(entry.name)) continue;
        if (entry.name === ".terraform") found.push(...installed(path));
        else folders.push(path);
      }
      if (found.length < MOST_FILES) continue;
      this.note(`${named} has more than ${MOST_FILES} files; the rest of them is not read`);
      break;
    }
    return found.sort();
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function installed(folder: string): string[] {
  const modules = entriesOf(folder).some((entry) => entry.name === "modules" && entry.isDirectory());
  const list = modules && entriesOf(join(folder, "modules")).find(({ name }) => name === "modules.json");
  return list && list.isFile() ? [join(folder, "modules", "modules.json")] : [];
}

function fileAt(path: string, root: string, here: string): SourceFile {
  const fromHere = relative(here, path);
  const outside = fromHere.startsWith("..") || isAbsolute(fromHere);
  return {
    path,
    shown: (outside ? relative(root, path) : fromHere).split(sep).join("/"),
    get modified() {
      return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    },
  };
}

function opened<T>(path: string, use: (handle: number) => T): T | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    return use(handle);
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
