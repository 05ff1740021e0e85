/**
 * Admits an answer only when it is the whole, for reads whose value is no list and so cannot go on over pages: the
 * tags of a resource (50 at most) fit into one. If that ever changes, they are unread and not cut short.
 */
export function wholeAnswer<T extends { readonly NextToken?: string | undefined }>(answer: T): T {
  if (answer.NextToken) throw new TypeError("the answer goes on in a further page, which is not read");
  return answer;
}

/** Admits an answer only with the part that it is about; one without it was cut short, and is unread. */
export function present<T>(part: T | undefined): T {
  if (part === undefined) throw new TypeError("the answer lacks what was asked for");
  return part;
}
