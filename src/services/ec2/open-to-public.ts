import { forProtocol, type Opening, protocolName } from "../../aws/security-group.ts";
import { directEntries, evidence, listedEntries, type WorldOpening } from "../../aws/world-source.ts";

/**
 * The proof that some public address may reach a port, or undefined: a single address is enough. Prefix lists are
 * looked into only when no plain block decides.
 */
export function openToPublic(all: readonly Opening[], port: number, protocol: string): WorldOpening | undefined {
  const name = protocolName(protocol);
  const through = forProtocol(all, name).filter(({ from, to }) => from <= port && port <= to);
  const errors: unknown[] = [];
  const direct = through.flatMap(directEntries);
  const entries = direct.length > 0 ? direct : through.flatMap((opening) => listedEntries(opening, errors));
  if (entries.length > 0) return { protocol: name, from: port, to: port, sources: evidence(entries) };
  if (errors.length > 0) throw errors[0];
  return undefined;
}
