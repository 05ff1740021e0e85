/** The parts of an address that stand in the code; its instances share them. */
export interface Address {
  /** Names of the module calls, outermost first. */
  readonly modules: readonly string[];
  readonly type: string;
  readonly name: string;
}

// A name, and the key of an instance, in which anything may stand within quotes.
const STEP = /([\p{L}\p{N}_-]+)((?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?)(\.|$)/uy;

/** `module.shop["eu"].aws_s3_bucket.logs[0]` in its parts; undefined for anything else. */
export function parseAddress(text: string): Address | undefined {
  const names: string[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const step = STEP.exec(text);
    if (!step) return undefined;
    names.push(step[1]!);
  }
  const modules: string[] = [];
  while (names[0] === "module" && names.length > 3) {
    modules.push(names[1]!);
    names.splice(0, 2);
  }
  const [type, name] = names;
  return names.length === 2 && type && name && type !== "module" ? { modules, type, name } : undefined;
}
