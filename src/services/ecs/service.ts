import type { ECS } from "@aws-sdk/client-ecs";
import { service, type Tags } from "../../model/index.ts";

export const ecs = service<ECS>("ecs");

/** Most that an ECS list gives in a page. */
export const ECS_PAGE = 100;

/** ECS writes its fields, tags too, in lower camel case. */
export function ecsTags(list: readonly { key?: string | undefined; value?: string | undefined }[] | undefined): Tags {
  return Object.fromEntries((list ?? []).map(({ key = "", value = "" }) => [key, value]));
}
