import type { Position, SourceFile } from "../sources.ts";
import { type Address, parseAddress } from "./address.ts";
import { type Configuration, isResource, type Module, type Placed, withOverrides } from "./configuration.ts";
import type { Block } from "./hcl.ts";
import type { Owned } from "./state.ts";

/** A block in its module, and what of the state helps to find those that belong to it. */
export interface Subject extends Placed {
  readonly module: Module;
  /** Its address in the state, or as the code has it. */
  readonly address: string;
  readonly type: string;
  readonly id?: string;
  readonly siblings: readonly Owned[];
  readonly root: string;
}

export interface Line extends Position {
  readonly file: SourceFile;
  readonly address: string;
}

// Attributes that say whose a resource is. One that merely mentions another (the source of a rule) is not its own.
const OWNERS = ["bucket", "security_group_id", "queue_url", "queue", "function_name", "table_name", "repository"];

/**
 * The line of what a rule is concerned with: an attribute, a nested block, a resource that belongs to this one.
 * Where it is set in two places, which of them decided is not known, and the resource's own block will do.
 */
export function concerned(subject: Subject, paths: readonly string[], code: Configuration): Line | undefined {
  const lines = paths.flatMap((path): Line[] => {
    const [, type = "", key, value, ...rest] = PATH.exec(path) ?? [];
    const steps = rest.join("").split(".").filter(Boolean);
    if (type === subject.type) return ownLine(subject, steps);
    return satellites(subject, type, code)
      .filter(({ block }) => !key || isOrMayBe(block.attributes.get(key)?.text, value!))
      .map(({ file, block, address }) => ({ file, ...(within(block, steps) ?? block.at), address }));
  });
  return lines.length === 1 ? lines[0] : undefined;
}

// `aws_security_group_rule[type=ingress].cidr_blocks`
const PATH = /^(\w+)(?:\[(\w+)=(\w+)\])?(.*)$/;

const isOrMayBe = (text: string | undefined, value: string) => text?.[0] !== '"' || text === `"${value}"`;

/** Of override files, the first that sets it counts. */
function ownLine({ module, block, address }: Subject, steps: readonly string[]): Line[] {
  for (const written of withOverrides(module, block)) {
    const at = within(written.block, steps);
    if (at) return [{ file: written.file, ...at, address }];
  }
  return [];
}

/** The position of the last step that is there; undefined when not even the first is. */
function within(block: Block, steps: readonly string[]): Position | undefined {
  let [at, inner]: [Position | undefined, Block] = [undefined, block];
  for (const step of steps) {
    const attribute = inner.attributes.get(step);
    if (attribute) return attribute.at;
    const nested = inner.blocks.filter(({ type }) => type === step);
    if (nested.length !== 1) return at;
    inner = nested[0]!;
    at = inner.at;
  }
  return at;
}

interface Satellite extends Placed {
  readonly address: string;
}

/** Resources of a type that belong to the subject: by their ids in the state, else by what they refer to. */
function satellites(subject: Subject, type: string, code: Configuration): readonly Satellite[] {
  const { id, siblings, root } = subject;
  const named = siblings.filter((one) => one.type === type && id !== undefined && one.id?.split(",")[0] === id);
  const found = named.flatMap(({ address }) => {
    const parsed = parseAddress(address);
    const block = parsed && code.find(root, parsed);
    return block?.module ? [{ ...block, address }] : [];
  });
  return distinct(found.length > 0 ? found : referring(subject, type));
}

function referring({ module, block, type: owner, address }: Subject, type: string): Satellite[] {
  const own = new RegExp(String.raw`^(?:one\()?${owner}\.${escaped(block.labels[1] ?? "")}[.\[]`);
  const prefix = prefixOf(parseAddress(address));
  return module.blocks
    .filter(({ block: other }) => isResource(other, type))
    .filter(({ block: other }) => OWNERS.some((name) => own.test(other.attributes.get(name)?.text ?? "")))
    .map((placed) => ({ ...placed, address: `${prefix}${type}.${placed.block.labels[1]}` }));
}

const prefixOf = (address: Address | undefined) => (address?.modules ?? []).map((name) => `module.${name}.`).join("");
const escaped = (text: string) => text.replace(/[^\w]/g, String.raw`\$&`);

const distinct = (found: readonly Satellite[]) => [
  ...new Map(found.map((one) => [`${one.file.path} ${one.block.start}`, one])).values(),
];
