/** A file of the folders that were given with `--source`. */
export interface SourceFile {
  /** Absolute, links resolved. */
  readonly path: string;
  /** As reports name it. */
  readonly shown: string;
  /** When it was last written, in milliseconds. */
  readonly modified: number;
}

/** What the folders hold. Nothing outside of them can be reached through it. */
export interface Sources {
  readonly files: readonly SourceFile[];
  /** The file at an absolute path, if it is one of these. */
  at(path: string): SourceFile | undefined;
  /** The beginning of a file, to see what it is. */
  head(file: SourceFile): string;
  /** The text of a file; undefined when it is larger than such a file should be, or cannot be read. */
  read(file: SourceFile, most?: number): string | undefined;
  /** The parser of Terraform's language, as WebAssembly. */
  wasm(): { readonly parser: Uint8Array; readonly grammar: Uint8Array };
  /** Tells the user what was left out, and why. */
  note(text: string): void;
}

/** Larger templates are refused by CloudFormation, and nobody writes larger Terraform files. */
export const MOST_CODE = 2_000_000;
/** States of large accounts. */
export const MOST_STATE = 64_000_000;

export interface Position {
  /** From 1, as the column. */
  readonly line: number;
  readonly column: number;
}

/** A line that some route leads to. */
export interface Spot extends Position {
  readonly file: SourceFile;
  readonly address: string;
}

/** The one that all agree on; undefined for none, and for several: which of them it is would be a guess. */
export function agreed<T extends Spot>(spots: readonly T[]): T | undefined {
  const [first] = spots;
  const same = spots.every(({ file, line }) => file === first?.file && line === first.line);
  return same ? first : undefined;
}
