import ts from "typescript";
import { type Declarations, readDeclarations } from "./module.ts";
import type { Reference } from "./references.ts";

/** A declaration, or (without a name) a whole module as a namespace. */
export interface Target {
  readonly path: string;
  readonly name?: string;
}

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

export const keyOf = ({ path, name = "*" }: Target): string => `${path}#${name}`;

/** Finds where names are declared, over the modules of a program that is made of declaration files. */
export class Resolver {
  private readonly cache = ts.createModuleResolutionCache(ts.sys.getCurrentDirectory(), (path) => path, OPTIONS);
  private readonly modules = new Map<string, Declarations>();
  private readonly paths = new Map<string, string | undefined>();

  module(path: string): Declarations {
    let found = this.modules.get(path);
    if (!found) this.modules.set(path, (found = readDeclarations(path)));
    return found;
  }

  /** What a reference means, and where it ends: namespaces on the way are left behind. Undefined for a global. */
  reference(path: string, { path: [first, ...rest], module }: Reference): { target: Target; end: number } | undefined {
    let target = module ? this.foreign(path, module, first!.text) : this.local(path, first!.text);
    let { end } = first!;
    for (const part of rest) {
      if (!target || target.name !== undefined) break;
      target = this.exported(target.path, part.text);
      if (!target) throw new Error(`${path} asks for ${part.text}, which its module does not export`);
      end = part.end;
    }
    return target && { target, end };
  }

  /** What a name means in a module; undefined when it is none of its own, but a global. */
  local(path: string, name: string): Target | undefined {
    const { imports, locals } = this.module(path);
    const origin = imports.get(name);
    if (origin) return this.foreign(path, origin.from, origin.name);
    return locals.has(name) ? { path, name } : undefined;
  }

  /** What another module, named as in the first, exports by a name. */
  foreign(path: string, from: string, name: string): Target {
    const to = this.find(path, from);
    const found = name === "*" ? { path: to } : this.exported(to, name);
    if (!found) throw new Error(`${from} (asked by ${path}) exports no ${name}`);
    return found;
  }

  /** What a module exports by a name. */
  exported(path: string, name: string): Target | undefined {
    const { exports, stars } = this.module(path);
    const found = exports.get(name);
    if (found) return "local" in found ? this.local(path, found.local) : this.foreign(path, found.from, found.name);
    // The SDK's packages pass on a thousand commands first, and the shapes that are asked for last.
    for (const star of [...stars].reverse()) {
      const passed = this.exported(this.find(path, star), name);
      if (passed) return passed;
    }
    return undefined;
  }

  /** All that a module exports, by name. */
  allExported(path: string): ReadonlyMap<string, Target> {
    return new Map(this.names(path).map((name) => [name, this.exported(path, name)!]));
  }

  private names(path: string): string[] {
    const { exports, stars } = this.module(path);
    const passed = stars.flatMap((star) => this.names(this.find(path, star)));
    return [...new Set([...exports.keys(), ...passed.filter((name) => name !== "default")])];
  }

  private find(path: string, from: string): string {
    const key = from.startsWith(".") ? `${path} ${from}` : from;
    if (!this.paths.has(key)) {
      const { resolvedModule } = ts.resolveModuleName(from, path, OPTIONS, ts.sys, this.cache);
      this.paths.set(key, resolvedModule?.resolvedFileName);
    }
    const found = this.paths.get(key);
    if (!found) throw new Error(`${from} (asked by ${path}) has no types`);
    return found;
  }
}
