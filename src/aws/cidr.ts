import { parseAddress, type Family } from "./ip.ts";

/** A block of addresses, `start` to `end` inclusive; host bits of the written form are dropped, as AWS does. */
export interface Cidr {
  readonly family: Family;
  readonly prefix: number;
  readonly start: bigint;
  readonly end: bigint;
}

/** Raised for a text that is not a CIDR block: an answer computed without it would be a guess. */
export class InvalidCidr extends Error {
  override readonly name = "InvalidCidr";
  constructor(text: string) {
    super(`not a CIDR block: ${JSON.stringify(text)}`);
  }
}

const BITS: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };
const PREFIX = /^(?:0|[1-9]\d{0,2})$/;

/** Reads `10.0.0.0/8`, `2001:db8::/32`, or a bare address as a block of one; undefined when it is anything else. */
export function parseCidr(text: string): Cidr | undefined {
  const [ip = "", length, ...rest] = text.split("/");
  const address = parseAddress(ip);
  if (address === undefined || rest.length > 0 || (length !== undefined && !PREFIX.test(length))) return undefined;
  const bits = BITS[address.family];
  const prefix = length === undefined ? bits : Number(length);
  if (prefix > bits) return undefined;
  const size = 1n << BigInt(bits - prefix);
  const start = address.value - (address.value % size);
  return { family: address.family, prefix, start, end: start + size - 1n };
}

/** As parseCidr, but raises InvalidCidr. */
export function toCidr(block: string | Cidr): Cidr {
  if (typeof block !== "string") return block;
  const parsed = parseCidr(block);
  if (parsed === undefined) throw new InvalidCidr(block);
  return parsed;
}

/** True when every address of `inner` is one of `outer`. */
export function contains(outer: string | Cidr, inner: string | Cidr): boolean {
  const [a, b] = [toCidr(outer), toCidr(inner)];
  return a.family === b.family && a.start <= b.start && b.end <= a.end;
}

/** True when the two blocks share an address. */
export function overlaps(one: string | Cidr, other: string | Cidr): boolean {
  const [a, b] = [toCidr(one), toCidr(other)];
  return a.family === b.family && a.start <= b.end && b.start <= a.end;
}

/** True when the union of `blocks` holds every address of `inner`: two halves cover what neither contains. */
export function covers(blocks: Iterable<string | Cidr>, inner: string | Cidr): boolean {
  const { family, start, end } = toCidr(inner);
  const sorted = Array.from(blocks, toCidr)
    .filter((block) => block.family === family)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  let next = start;
  for (const block of sorted) {
    if (block.start > next) break;
    if (block.end >= next) next = block.end + 1n;
  }
  return next > end;
}

/** True for the one block that is a whole address family: `0.0.0.0/0`, `::/0`. For unions, see exposure. */
export function isWholeInternet(block: string | Cidr): boolean {
  return toCidr(block).prefix === 0;
}
