import { attempt } from "../../aws/decide.ts";
import { fact, Unread } from "../../model/index.ts";
import { bucket } from "./bucket.ts";

/** Which buckets receive the server access logs of other buckets. */
export const accessLogTargets = fact("access log targets", { buckets: bucket.with("logging") }, ({ buckets }) => {
  let sources: Map<string, string[]> | undefined;
  const index = () => {
    const found = new Map<string, string[]>();
    for (const source of buckets.all()) {
      // A bucket that cannot be read must not leave the logs of all others undecided.
      const logging = attempt(() => source.logging);
      if (logging === undefined || logging instanceof Unread) continue;
      const { TargetBucket: target } = logging;
      if (target === undefined || target === source.name) continue;
      found.set(target, [...(found.get(target) ?? []), source.name]);
    }
    return found;
  };
  return {
    /** The buckets that are known to write their logs to the named one. */
    sourcesOf: (name: string): readonly string[] => (sources ??= index()).get(name) ?? [],
  };
});
