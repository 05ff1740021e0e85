/** IPv4 or IPv6: the two address families never mix in a set, a route or a rule. */
export type Family = 4 | 6;

/** An address as a number: 32 bits for IPv4, 128 bits for IPv6. */
export interface Address {
  readonly family: Family;
  readonly value: bigint;
}

const OCTET = /^(?:0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9a-fA-F]{1,4}$/;

/**
 * Reads an address strictly, or answers undefined. Lenient parsers take `010.0.0.1` (octal to some, decimal to
 * others) or `10.1` for an address; an auditor must not guess which one AWS meant.
 */
export function parseAddress(text: string): Address | undefined {
  const family = text.includes(":") ? 6 : 4;
  const value = family === 6 ? ipv6(text) : ipv4(text);
  return value === undefined ? undefined : { family, value };
}

function ipv4(text: string): bigint | undefined {
  const octets = text.split(".");
  if (octets.length !== 4 || !octets.every((octet) => OCTET.test(octet) && Number(octet) < 256)) return undefined;
  return octets.reduce((value, octet) => value * 256n + BigInt(octet), 0n);
}

/** The text forms of RFC 4291 section 2.2, without a zone: full, `::`, and the last 32 bits as dotted IPv4. */
function ipv6(text: string): bigint | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const head = groups(halves[0] ?? "", halves.length === 1);
  const tail = groups(halves[1] ?? "", true);
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  // `::` stands for one group of zeros or more; without it all eight must be written.
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...head, ...Array<bigint>(missing).fill(0n), ...tail];
  return all.reduce((value, group) => value * 65536n + group, 0n);
}

/** The 16-bit groups of one side of `::`; only the last of an address may be dotted IPv4. */
function groups(text: string, last: boolean): bigint[] | undefined {
  if (text === "") return [];
  const parts = text.split(":");
  const dotted = last && parts.at(-1)?.includes(".") ? ipv4(parts.pop() ?? "") : 0n;
  if (dotted === undefined || !parts.every((part) => GROUP.test(part))) return undefined;
  const values = parts.map((part) => BigInt(`0x${part}`));
  return text.includes(".") ? [...values, dotted >> 16n, dotted & 0xffffn] : values;
}
