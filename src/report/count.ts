/** `1 rule`, `1,200 rules`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`;

/** A number with its thousands apart; not by `toLocaleString`, whose result depends on the machine. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
