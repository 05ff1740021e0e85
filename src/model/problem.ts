/** The command cannot run as it was asked to; ends with exit code 2. */
export class Problem extends Error {
  /** What the person can do about it. */
  readonly hint: string;
  constructor(message: string, hint = "") {
    super(message);
    this.name = "Problem";
    this.hint = hint;
  }
}
