import { dirname } from "node:path";
import type { Concerns, Identity } from "../../model/index.ts";
import { isMadeOf, type Member } from "../cloudformation/stack.ts";
import { agreed, MOST_CODE, type SourceFile, type Sources, type Spot } from "../sources.ts";
import { type CdkStack, manifests, stacksOf } from "./assembly.ts";
import type { Frame } from "./frame.ts";

/** From a resource's stack to the construct that it is, and to the line of the user's code that made that. */
export class CdkRoute {
  private readonly sources: Sources;
  private readonly folders: ReadonlySet<string>;
  private readonly stacks: readonly CdkStack[];

  constructor(sources: Sources) {
    const found = manifests(sources);
    this.sources = sources;
    this.folders = new Set(found.map(({ path }) => dirname(path)));
    this.stacks = found.flatMap((manifest) => stacksOf(manifest, sources));
    if (this.stacks.length > 0 && this.stacks.every(({ made }) => made.size === 0))
      sources.note("cdk.out does not say which lines made the constructs; synthesize it with CDK_DEBUG=1");
  }

  /** Whether what lies in a folder was written by the CDK. */
  readonly isGenerated = (folder: string): boolean => this.folders.has(folder);

  spot(resource: Identity, member: Member | undefined, concerns: Concerns | undefined): Spot | undefined {
    if (!member) return undefined;
    const stacks = this.stacks.filter((stack) => isOf(stack, member));
    const spots = stacks.map((stack) => this.placed(stack, resource, member, concerns));
    // One of two assemblies of a stack that leads nowhere is a second opinion too.
    return spots.every((spot) => spot !== undefined) ? agreed(spots) : undefined;
  }

  private placed(stack: CdkStack, resource: Identity, { logicalId }: Member, concerns: Concerns | undefined) {
    const construct = stack.constructs.get(logicalId);
    if (!construct || !isMadeOf(resource.type, construct.type)) return undefined;
    const property = concerns?.cloudformation?.split(".")[0];
    const frame = stack.set.get(`${construct.path} ${property}`) ?? madeAt(stack, construct.path);
    const file = frame && this.fileOf(frame, construct.path, stack);
    if (!file) return undefined;
    const { line, column } = frame;
    return { file, line, column: column ?? 1, address: construct.path.slice(1) };
  }

  /** The file of a frame, if it is among the sources and still says there what it said when it was synthesized. */
  private fileOf({ path, line, column = 1 }: Frame, construct: string, { written }: CdkStack): SourceFile | undefined {
    const file = this.sources.at(path);
    const text = file && this.sources.read(file, MOST_CODE);
    if (text === undefined || this.isCompiled(path)) return undefined;
    const lines = text.split("\n").slice(line - 1, line + 9);
    const at = lines[0]?.slice(column - 1) ?? "";
    if (!/^\s*[\p{L}_$(]/u.test(at) || /[\p{L}\p{N}_$]/u.test(lines[0]?.[column - 2] ?? "")) return undefined;
    if (file!.modified <= written) return file;
    const ids = construct.split("/").filter(Boolean);
    if (ids.some((id) => [`"${id}"`, `'${id}'`, `\`${id}\``].some((quoted) => lines.join("\n").includes(quoted))))
      return file;
    this.sources.note(`${file!.shown} is newer than cdk.out; synthesize it again`);
    return undefined;
  }

  /** Lines of compiled code are not the user's. */
  private isCompiled(path: string): boolean {
    const source = path.replace(/\.([cm]?)js$/, ".$1ts");
    return source !== path && this.sources.at(source) !== undefined;
  }
}

function isOf({ name, account, region, constructs }: CdkStack, member: Member): boolean {
  const here = region === undefined || member.region === "global" || member.region === region;
  if (!here || (account !== undefined && account !== member.account)) return false;
  if (member.stack === name) return true;
  // AWS names a nested stack after its parent, its logical id there, and by chance.
  const inner = member.stack.startsWith(`${name}-`) && /^(.+)-[A-Z0-9]{8,}$/.exec(member.stack.slice(name.length + 1));
  if (!inner) return false;
  const nested = [...constructs].filter(([, construct]) => construct?.type === "AWS::CloudFormation::Stack");
  return nested.some(([id]) => id.startsWith(inner[1]!) || inner[1]!.startsWith(id));
}

/** Where a construct was made; where that is not known, the nearest that it is a part of. */
function madeAt({ made }: CdkStack, path: string): Frame | undefined {
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const frame = made.get(at);
    if (frame) return frame;
  }
  return undefined;
}
