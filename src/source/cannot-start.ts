/** Nothing can be read at all; the command ends with exit code 2. */
export class CannotStart extends Error {
  /** What the person can do about it. */
  readonly hint: string;
  constructor(message: string, hint = "") {
    super(message);
    this.name = "CannotStart";
    this.hint = hint;
  }
}
