/** Told how far the listing of a kind in a region is; for whoever wants to know what is still to come. */
export interface CollectWatch {
  /** It is about to be listed by so many calls more: one, or one for each parent. */
  listing(type: string, region: string, calls: number): void;
  /** One of those calls has named so many resources. */
  found(type: string, region: string, resources: number): void;
  /** There are so many, and all that is read of each is being asked now. */
  listed(type: string, region: string, resources: number): void;
  /** All of it is read. */
  read(type: string, region: string): void;
}
