/**
 * What JSON.stringify leaves as it is, and what steers a terminal or turns about what stands beside it: DEL and the
 * controls after it (U+009B begins an escape sequence as ESC [ does), line separators, direction overrides.
 */
const STEERING = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Data as JSON of several lines, the same for every program and harmless to a terminal. */
export const jsonText = (data: unknown): string =>
  `${JSON.stringify(data, null, 2).replace(STEERING, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
