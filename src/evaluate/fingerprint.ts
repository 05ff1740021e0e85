import { hash } from "node:crypto";

/** The same finding keeps its fingerprint over scans, machines and versions. 32 hex digits. */
export function fingerprint(ruleId: string, arn: string, key = ""): string {
  return hash("sha256", `${ruleId}\0${arn}\0${key}`, "hex").slice(0, 32);
}
