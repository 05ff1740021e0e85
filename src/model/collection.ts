/**
 * The resources of one kind in one account, indexed. Every look-up that comes back without the answer
 * raises {@link Unread} when the answer may lie in what could not be read.
 */
export interface Collection<T> {
  /** By ARN, name or id. Names of regional kinds are looked up in the region of the rule's subject. */
  get(key: string): T | undefined;
  /** Every resource whose field has the value; raises when any could be missing. */
  where<K extends keyof T & string>(field: K, value: T[K]): readonly T[];
  /** Whether any resource has the value in the field; raises only when none is found and some could be missing. */
  has<K extends keyof T & string>(field: K, value: T[K]): boolean;
  /** All resources in reach of the subject (its region; everywhere for global ones); raises when any could be missing. */
  all(): readonly T[];
}
