/** Configuration of the clients that seed an emulated account. */
export interface Seeding {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** What a resource is called in the expectations, by the id that the emulator chose. */
export type Labels = Map<string, string>;
