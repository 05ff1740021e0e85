import type { Account, Call, UnreadDetail } from "../model/index.ts";
import { admissionOf } from "./admission.ts";

/**
 * A recording is a text of JSON lines: a header, an entry for each call, and a footer that proves it whole.
 * Version 1. Entries hold admitted answers only: secrets were masked before they got here.
 */
export const RECORDING_VERSION = 1;

export interface Header {
  readonly cloudAuditRecording: number;
  readonly tool: string;
  readonly readAt: Date;
  readonly accounts: readonly Account[];
  readonly envFiles: readonly string[];
}

export interface Entry {
  readonly key: string;
  readonly output?: unknown;
  readonly next?: string;
  readonly unread?: UnreadDetail;
}

export interface Footer {
  readonly entries: number;
}

/** What makes a call the same call, in one scan and in a later replay. */
export function keyOf({ account, region, read, input, page }: Call): string {
  const { service, operation } = read;
  const admission = admissionOf(read);
  return [
    account,
    region,
    `${service.name}:${operation}`,
    JSON.stringify(input),
    ...(admission ? [admission] : []),
    ...(page === undefined ? [] : [page]),
  ].join(" ");
}
