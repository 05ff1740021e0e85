/** A figure of a bench and its bound. */
export interface Line {
  readonly name: string;
  readonly value: number;
  readonly bound: number;
  readonly unit: string;
  /** Out of reach for a reason that the README of the benches gives: shown, and not counted against the change. */
  readonly told?: string;
}

export const isOver = ({ value, bound, told }: Line): boolean => told === undefined && value > bound;

export function shown({ name, value, bound, unit, told }: Line): string {
  const verdict = value <= bound ? "ok" : told === undefined ? "OVER" : `over: ${told}`;
  return `${name.padEnd(34)} ${value.toFixed(2).padStart(7)}  ≤ ${bound.toFixed(2).padStart(6)} ${unit.padEnd(18)}  ${verdict}`;
}
