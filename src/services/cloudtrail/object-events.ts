import type { Trail } from "@aws-sdk/client-cloudtrail";
import { anyOf } from "../../aws/decide.ts";
import type { Collection, Resource } from "../../model/index.ts";
import { type Access, objectEvents } from "./recorded.ts";
import type { Selectors } from "./trail.ts";

interface Trails {
  readonly everywhere: Collection<Resource<Trail>>;
  readonly trails: Collection<
    Resource<Trail> & { readonly status: { readonly IsLogging?: boolean | undefined }; readonly selectors: Selectors }
  >;
}

/** Why no trail of all regions records an access to all objects; undefined when one does. */
export function objectsUnrecorded(access: Access, { everywhere, trails }: Trails): string | undefined {
  const found = everywhere.all();
  const recorded = found.map(({ arn }) => () => {
    const one = trails.get(arn);
    return one?.status.IsLogging === true && objectEvents(one.selectors).has(access);
  });
  if (anyOf(...recorded)) return undefined;
  if (found.length === 0) return "has no trail of all regions";
  const names = found.map(({ Name = "" }) => Name).join(", ");
  return `none of its trails of all regions (${names}) records the ${access}s of all objects`;
}
