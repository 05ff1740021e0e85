import { chmodSync, statSync } from "node:fs";

/**
 * Keeps what is in the account from other eyes, also in a file that was there before (the mode of an open is for new
 * ones). A device is not ours: /dev/null must stay everybody's.
 */
export function ownersOnly(path: string): void {
  if (statSync(path).isFile()) chmodSync(path, 0o600);
}
