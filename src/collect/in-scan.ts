import { type Account, GLOBAL } from "../model/index.ts";

/** Whether resources of a region were to be read in this scan. */
export function isInScan(account: Account, region: string): boolean {
  return region === GLOBAL || account.regions.includes(region);
}
