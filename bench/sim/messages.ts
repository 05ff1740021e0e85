import type { Account } from "./books.ts";
import type { RivalTold } from "./rival.ts";
import type { Sent } from "./server.ts";

/** To the simulator: begin anew with a world, or tell what happened. */
export interface Command {
  readonly world?: { readonly size: "empty" | "busy" | "spread"; readonly share?: number };
  /** Keep what is sent. */
  readonly keep?: boolean;
  /** Let somebody else use half of this bucket, given by its name. */
  readonly rival?: string;
}

export type Told = Partial<Account> & {
  readonly url?: string;
  /** Path of the authority's certificate. */
  readonly ca?: string;
  readonly ready?: boolean;
  readonly connections?: number;
  readonly sent?: readonly Sent[] | undefined;
  readonly rival?: RivalTold | undefined;
};
