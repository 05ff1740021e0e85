/** What is known of one control of a framework, in our own words. */
export interface Control {
  /** What the control asks for. */
  readonly title: string;
  /** It is a control no more: since when and why. */
  readonly retired?: string;
  /** No rule can decide it, for no API tells whether it is met, or what it is about is no more: why. */
  readonly undecidable?: string;
  /** Security Hub has this control for other standards, but the framework does not list it, or since when no more. */
  readonly outside?: true | string;
  /** What stays for a person to judge after a rule has decided what an API tells. */
  readonly byHand?: string;
}

/** Controls by id. A bare title is a control that an API can decide. */
export type Controls = Readonly<Record<string, string | Control>>;

/** The controls of one framework, as they were on a day. */
export interface ControlTable {
  /** The day that the facts are known to be right for. */
  readonly asOf: string;
  readonly source: string;
  readonly controls: Controls;
  /** Names of the groups, where the first part of an id is not a name itself. */
  readonly groups?: Readonly<Record<string, string>>;
}

export const controlOf = (entry: string | Control): Control => (typeof entry === "string" ? { title: entry } : entry);
