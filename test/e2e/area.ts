import type { Labels, Seeding } from "./seed/seeding.ts";
import type { Network } from "./seed/network.ts";

/** A part of the emulated account, and what a scan must say of it. */
export interface Area {
  readonly name: string;
  /** Makes the resources. Those whose ids the emulator chooses are labelled. */
  seed(config: Seeding, network: Network, labels: Labels): Promise<void>;
  /** Exactly the failures of this area: `<rule-id> <resource name or label>`. */
  readonly fails: readonly string[];
  /** Passes that must be among its passes. */
  readonly passes: readonly string[];
}
