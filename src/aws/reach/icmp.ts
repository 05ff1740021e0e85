import { LAST_PORT } from "./grid.ts";

/** The place of ICMP's types and codes on the axis of ports; undefined and -1 mean all. */
export function icmpAxis(type: number | undefined, code: number | undefined): [from: number, to: number] {
  if (type === undefined || type === -1) return [0, LAST_PORT];
  return code === undefined || code === -1 ? [type * 256, type * 256 + 255] : [type * 256 + code, type * 256 + code];
}

/** Requests that are answered, by type, and the type of the answer (RFC 792, RFC 4443); all else is but a notice. */
export const ICMP_ANSWERS: Readonly<Record<string, readonly (readonly [request: number, answer: number])[]>> = {
  icmp: [
    [8, 0],
    [13, 14],
  ],
  icmpv6: [[128, 129]],
};
