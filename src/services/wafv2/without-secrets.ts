// What a rule looks for in a request is often a password between CloudFront and a load balancer; what it adds to one
// may be. Texts of answers are beside the purpose.
const DROPPED = new Set(["CustomRequestHandling", "CustomResponse", "CustomResponseBodies", "LockToken"]);
const MASKED = new Set(["SearchString", "RegexString"]);

/** Rules without what they look for. */
export function withoutSecrets<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => withoutSecrets(one)) as T;
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).flatMap(([name, member]): [string, unknown][] => {
    if (DROPPED.has(name)) return [];
    return [[name, MASKED.has(name) ? "(masked)" : withoutSecrets(member as unknown)]];
  });
  return Object.fromEntries(members) as T;
}
