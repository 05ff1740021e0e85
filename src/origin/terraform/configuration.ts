import { basename, dirname, join, resolve } from "node:path";
import { MOST_CODE, type SourceFile, type Sources } from "../sources.ts";
import type { Address } from "./address.ts";
import type { Block, ParseHcl } from "./hcl.ts";

/** A block, and the file that it stands in. */
export interface Placed {
  readonly file: SourceFile;
  readonly block: Block;
}

/** A folder of Terraform files. */
export interface Module {
  readonly folder: string;
  /** Blocks of resources and calls of modules; overrides come first. */
  readonly blocks: readonly Placed[];
}

/** What an address leads to: the resource's block in its module, or the call of a module whose code lies elsewhere. */
export type Found = (Placed & { readonly module: Module }) | (Placed & { readonly module?: undefined });

const isCode = ({ path }: SourceFile) => /\.(tf|tofu)$/.test(path);
const isOverride = ({ path }: SourceFile) => /(^|_)override\.(tf|tofu)$/.test(basename(path));

/** The Terraform code of the sources. Files are parsed when an address leads to their folder. */
export class Configuration {
  private readonly sources: Sources;
  private readonly parse: ParseHcl;
  private readonly folders = new Map<string, SourceFile[]>();
  private readonly modules = new Map<string, Module>();
  private readonly installed = new Map<string, ReadonlyMap<string, string>>();

  constructor(sources: Sources, parse: ParseHcl) {
    this.sources = sources;
    this.parse = parse;
    for (const file of sources.files.filter(isCode)) {
      const folder = dirname(file.path);
      this.folders.set(folder, [...(this.folders.get(folder) ?? []), file]);
    }
  }

  has(folder: string): boolean {
    return this.folders.has(folder);
  }

  /** The folders that no module call of the sources leads to. */
  roots(): readonly string[] {
    const all = [...this.folders.keys()];
    const calls = all.flatMap((folder) => this.module(folder).blocks.filter(({ block }) => block.type === "module"));
    const called = new Set(calls.map((call) => localFolder(call)));
    return all.filter((folder) => !called.has(folder));
  }

  module(folder: string): Module {
    let found = this.modules.get(folder);
    if (!found) this.modules.set(folder, (found = { folder, blocks: this.blocksIn(folder) }));
    return found;
  }

  /** Where an address of the root module in `folder` is written; undefined when the code has no such resource. */
  find(folder: string, { modules, type, name }: Address): Found | undefined {
    let at = folder;
    for (const [i, called] of modules.entries()) {
      const call = only(this.module(at), (block) => block.type === "module" && block.labels[0] === called);
      if (!call) return undefined;
      const next = this.folderOf(call, folder, modules.slice(0, i + 1));
      if (next === undefined) return call;
      at = next;
    }
    const module = this.module(at);
    const found = only(module, (block) => isResource(block, type) && block.labels[1] === name);
    return found && { ...found, module };
  }

  /** The folder of a called module; undefined when its code is not among the sources. */
  private folderOf(call: Placed, root: string, path: readonly string[]): string | undefined {
    const folder = localFolder(call) ?? this.installedIn(root).get(path.join("."));
    return folder !== undefined && this.has(folder) ? folder : undefined;
  }

  /** What `terraform init` wrote down of the modules of a root. */
  private installedIn(root: string): ReadonlyMap<string, string> {
    let found = this.installed.get(root);
    if (!found) this.installed.set(root, (found = this.readInstalled(root)));
    return found;
  }

  private readInstalled(root: string): ReadonlyMap<string, string> {
    const file = this.sources.at(join(root, ".terraform", "modules", "modules.json"));
    const text = file && this.sources.read(file);
    try {
      const { Modules } = JSON.parse(text ?? "{}") as { Modules?: { Key?: unknown; Dir?: unknown }[] };
      const named = (Modules ?? []).filter(({ Key, Dir }) => typeof Key === "string" && typeof Dir === "string");
      return new Map(named.map(({ Key, Dir }) => [Key as string, resolve(root, Dir as string)]));
    } catch {
      return new Map();
    }
  }

  private blocksIn(folder: string): Placed[] {
    const files = this.folders.get(folder) ?? [];
    return [...files]
      .sort((a, b) => Number(isOverride(b)) - Number(isOverride(a)))
      .flatMap((file) => this.parsed(file));
  }

  private parsed(file: SourceFile): Placed[] {
    const text = this.sources.read(file, MOST_CODE);
    const blocks = text === undefined ? undefined : this.parse(text);
    if (!blocks) this.sources.note(`${file.shown} is not well-formed Terraform; no line of it is used`);
    return (blocks ?? []).map((block) => ({ file, block }));
  }
}

/** The folder that the source of a module call names, where that is a path. */
function localFolder({ file, block }: Placed): string | undefined {
  const source = /^"([^"$%\\]*)"$/.exec(block.attributes.get("source")?.text ?? "")?.[1];
  return source !== undefined && /^\.\.?(\/|$)/.test(source) ? resolve(dirname(file.path), source) : undefined;
}

export const isResource = ({ type, labels }: Block, of: string): boolean => type === "resource" && labels[0] === of;

/** The one block that is meant; one in an override file changes another, and is none of its own. */
function only({ blocks }: Module, is: (block: Block) => boolean): Placed | undefined {
  const found = blocks.filter(({ block, file }) => !isOverride(file) && is(block));
  return found.length === 1 ? found[0] : undefined;
}

/** The block itself, and before it what override files set in its stead. */
export function withOverrides({ blocks }: Module, { type, labels }: Block): readonly Placed[] {
  return blocks.filter(({ block }) => block.type === type && block.labels.join(" ") === labels.join(" "));
}
