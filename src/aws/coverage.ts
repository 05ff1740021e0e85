import type { Cidr } from "./cidr.ts";
import type { Family } from "./ip.ts";
import { publicSize, publicTotal } from "./public-space.ts";

interface Node {
  blocks: number;
  covered: bigint;
  halves: [Node | undefined, Node | undefined];
}

/** A multiset of blocks of one family that knows at any time how many public addresses their union holds. */
export interface Coverage {
  add(block: Cidr): void;
  /** Takes out one block that was added before. */
  remove(block: Cidr): void;
  covered(): bigint;
}

const node = (): Node => ({ blocks: 0, covered: 0n, halves: [undefined, undefined] });

/**
 * A binary trie over the bits of the address: two CIDR blocks are nested or apart, never interlaced, so the union
 * is exact at each node. A change costs one step a prefix bit, whatever the number of blocks.
 */
export function coverage(family: Family): Coverage {
  const root = node();
  const top = family === 4 ? 31 : 127;

  function change(block: Cidr, by: 1 | -1): void {
    const path = [root];
    let at = root;
    for (let depth = 0; depth < block.prefix; depth++) {
      const bit = (block.start >> BigInt(top - depth)) & 1n ? 1 : 0;
      at = at.halves[bit] ??= node();
      path.push(at);
    }
    at.blocks += by;
    if (at.blocks > 0) at.covered = publicSize(block);
    else at.covered = sum(at);
    for (const parent of path.slice(0, -1).reverse()) if (parent.blocks === 0) parent.covered = sum(parent);
  }

  return {
    add: (block) => change(block, 1),
    remove: (block) => change(block, -1),
    covered: () => root.covered,
  };
}

function sum({ halves: [zero, one] }: Node): bigint {
  return (zero?.covered ?? 0n) + (one?.covered ?? 0n);
}

/**
 * The world: at least a quarter of a family's public addresses. Either half of the address space is far above it,
 * no firewall rule written for known peers comes near it, and `0.0.0.0/0` with holes does not slip below it.
 */
export function isWorld(family: Family, covered: bigint): boolean {
  return covered * 4n >= publicTotal[family];
}
