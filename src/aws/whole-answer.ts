/**
 * Admits an answer only when it is the whole, for operations that AWS pages but whose pages the SDK does not say how
 * to follow. One page holds more than an account may have; if that ever changes, the answer is unread, not cut short.
 */
export function wholeAnswer<T extends { readonly NextToken?: string | undefined }>(answer: T): T {
  if (answer.NextToken) throw new TypeError("the answer goes on in a further page, which is not read");
  return answer;
}
