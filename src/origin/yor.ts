import { dirname } from "node:path";
import type { Concerns, Identity } from "../model/index.ts";
import { parseTemplate } from "./cloudformation/template.ts";
import { isMadeOf } from "./cloudformation/stack.ts";
import { concerned } from "./terraform/concern.ts";
import type { Configuration } from "./terraform/configuration.ts";
import { agreed, MOST_CODE, type SourceFile, type Sources, type Spot } from "./sources.ts";

/** A trace that is too short to be one of its own is none. */
const TRACE = /^[\w-]{16,}$/;

interface Text {
  readonly file: SourceFile;
  readonly text: string;
}

/**
 * From the tags that yor writes into code, and so onto resources (`yor_trace`, `git_file`), to the block that has
 * them. A trace that stands in two blocks was copied, and leads nowhere.
 */
export class YorRoute {
  private readonly sources: Sources;
  private readonly code: Configuration;
  private texts: readonly Text[] | undefined;

  constructor(sources: Sources, code: Configuration) {
    this.sources = sources;
    this.code = code;
  }

  spot(resource: Identity, concerns: Concerns | undefined): Spot | undefined {
    const tag = (name: string) => Object.entries(resource.tags).find(([key]) => key.endsWith(name))?.[1];
    const [trace, written] = [tag("yor_trace"), tag("git_file")];
    if (!trace || !TRACE.test(trace)) return undefined;
    const named = ({ file: { path } }: Text) => !written || path === written || path.endsWith(`/${written}`);
    const texts = this.all().filter(({ text }) => text.includes(trace));
    // Where git says another file, the trace was copied to here.
    if (!texts.every(named)) return undefined;
    return agreed(texts.flatMap((one) => this.spotsIn(one, trace, resource, concerns)));
  }

  /** Files that have traces, with their texts. */
  private all(): readonly Text[] {
    const code = () => this.sources.files.filter(({ path }) => /\.(tf|tofu|ya?ml|json|template)$/.test(path));
    return (this.texts ??= code().flatMap((file) => {
      const text = this.sources.read(file, MOST_CODE);
      return text?.includes("yor_trace") ? [{ file, text }] : [];
    }));
  }

  private spotsIn({ file, text }: Text, trace: string, resource: Identity, concerns: Concerns | undefined): Spot[] {
    const offsets = [...text.matchAll(new RegExp(trace, "g"))].map(({ index }) => index);
    const inside = ({ start, end }: { start: number; end: number }) => offsets.some((at) => at >= start && at < end);
    if (/\.(tf|tofu)$/.test(file.path)) return this.blocksOf(file, inside, concerns);
    return [...(parseTemplate(text)?.resources ?? [])]
      .filter(([, one]) => inside(one) && isMadeOf(resource.type, one.type))
      .map(([address, one]) => {
        const { line, column } = (concerns?.cloudformation && one.property(concerns.cloudformation)) || one;
        return { file, line, column, address };
      });
  }

  private blocksOf(
    file: SourceFile,
    inside: (span: { start: number; end: number }) => boolean,
    concerns: Concerns | undefined,
  ): Spot[] {
    const root = dirname(file.path);
    const module = this.code.module(root);
    return module.blocks
      .filter((placed) => placed.file === file && inside(placed.block))
      .flatMap(({ block }): Spot[] => {
        const [type = "", name] = block.labels;
        const whole = { file, ...block.at, address: block.type === "module" ? `module.${type}` : `${type}.${name}` };
        if (block.type === "module") return [whole];
        if (block.type !== "resource") return [];
        const subject = { file, block, module, address: whole.address, type, siblings: [], root };
        return [concerned(subject, concerns?.terraform ?? [], this.code) ?? whole];
      });
  }
}
