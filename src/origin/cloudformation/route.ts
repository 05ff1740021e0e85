import { dirname } from "node:path";
import type { Concerns, Identity } from "../../model/index.ts";
import { MOST_CODE, type SourceFile, type Sources, type Spot } from "../sources.ts";
import { declaredNames, isNamed, isNamedLike } from "./names.ts";
import { isMadeOf, isOpaque, type Member, memberByTags, Members, type Stack } from "./stack.ts";
import { looksLikeTemplate, parseTemplate, type Template } from "./template.ts";

interface Written {
  readonly file: SourceFile;
  readonly template: Template;
}

/** So many resources of the same names and types are no chance. */
const TELLING = 3;
const [HALF, MOSTLY, WHOLLY] = [0.5, 0.75, 1];

/** From a resource's stack to the template that is its own, and there to the resource and the property. */
export class TemplateRoute {
  private readonly sources: Sources;
  private readonly stacks: readonly Stack[];
  private readonly members: Members;
  /** Logical ids that tags tell of, by account and stack. */
  private readonly tagged = new Map<string, Set<string>>();
  private readonly ofStack = new Map<string, Written | undefined>();
  private readonly isGenerated: (folder: string) => boolean;
  private templates: readonly Written[] | undefined;
  private declared: ReturnType<typeof declaredNames> | undefined;

  constructor(
    sources: Sources,
    resources: readonly Identity[],
    stacks: readonly Stack[],
    isGenerated: (folder: string) => boolean,
  ) {
    this.sources = sources;
    this.stacks = stacks;
    this.members = new Members(stacks);
    this.isGenerated = isGenerated;
    for (const resource of resources) {
      const member = memberByTags(resource);
      if (!member) continue;
      const key = `${member.account} ${member.stack}`;
      this.tagged.set(key, (this.tagged.get(key) ?? new Set()).add(member.logicalId));
    }
  }

  memberOf(resource: Identity): Member | undefined {
    return memberByTags(resource) ?? this.members.of(resource);
  }

  spot(resource: Identity, concerns: Concerns | undefined): Spot | undefined {
    const member = this.memberOf(resource);
    const found = member && this.templateOf(member);
    const written = found?.template.resources.get(member!.logicalId);
    if (!found || !written || !isMadeOf(resource.type, written.type)) return undefined;
    const path = concerns?.cloudformation;
    // A resource of SAM names the properties in its own way.
    const at = (path !== undefined && written.type === resource.type && written.property(path)) || written;
    return { file: found.file, line: at.line, column: at.column, address: `${member!.stack}/${member!.logicalId}` };
  }

  private templateOf({ account, stack }: Member): Written | undefined {
    const key = `${account} ${stack}`;
    if (!this.ofStack.has(key)) this.ofStack.set(key, this.matched(account, stack));
    return this.ofStack.get(key);
  }

  /**
   * The one template that the stack was made of; none where it could be two. The less its name says, the more alike
   * must be what is in them: code may be ahead of what is deployed.
   */
  private matched(account: string, name: string): Written | undefined {
    const listed = this.stacks.filter((stack) => stack.account === account && stack.name === name);
    const ids = [...(this.tagged.get(`${account} ${name}`) ?? [])];
    const like = (enough: number) =>
      this.all().filter(({ template }) =>
        listed.length > 0
          ? listed.every((stack) => likeness(stack, template) >= enough)
          : ids.every((id) => hasId(template, id)),
      );
    this.declared ??= declaredNames(this.sources);
    const declared = this.declared.get(name);
    if (declared) return onlyOf(like(HALF).filter(({ file }) => declared.has(file.path)));
    const named = like(HALF).filter(({ file }) => isNamed(name, file.path));
    if (named.length > 0 || listed.length === 0) return onlyOf(named);
    const telling = listed.every(({ resources }) => resources.length >= TELLING);
    const alike = like(telling ? MOSTLY : WHOLLY).filter(({ file }) => isNamedLike(name, file.path));
    if (alike.length > 0) return onlyOf(alike);
    return telling ? onlyOf(like(WHOLLY)) : undefined;
  }

  private all(): readonly Written[] {
    return (this.templates ??= templateFiles(this.sources)
      .filter(({ path }) => !this.isGenerated(dirname(path)))
      .flatMap((file) => this.parsed(file)));
  }

  private parsed(file: SourceFile): Written[] {
    const text = this.sources.read(file, MOST_CODE);
    const template = text === undefined ? undefined : parseTemplate(text);
    if (!template && text !== undefined && /AWSTemplateFormatVersion/.test(text))
      this.sources.note(`${file.shown} is not a well-formed template; no line of it is used`);
    return template ? [{ file, template }] : [];
  }
}

/** Files that may be templates. */
export const templateFiles = (sources: Sources): readonly SourceFile[] =>
  sources.files.filter((file) => /\.(ya?ml|json|template)$/.test(file.path) && looksLikeTemplate(sources.head(file)));

const onlyOf = (found: readonly Written[]) => (found.length === 1 ? found[0] : undefined);

const hasId = ({ resources, transformed }: Template, id: string) => transformed || resources.has(id);

/** How much of a stack and a template is the same, from 0 to 1; 0 where something has one name and two types. */
function likeness({ resources }: Stack, template: Template): number {
  const made = new Map(resources.map(({ logicalId, type }) => [logicalId, type]));
  const shared = [...template.resources].filter(([id]) => made.has(id));
  if (shared.some(([id, { type }]) => !isMadeOf(made.get(id)!, type))) return 0;
  const unmade = [...template.resources].filter(
    ([id, { type, conditional }]) => !made.has(id) && !conditional && !isOpaque(type),
  );
  const unwritten = template.transformed ? 0 : made.size - shared.length;
  return shared.length === 0 ? 0 : shared.length / (shared.length + unmade.length + unwritten);
}
