import type { MethodSetting } from "@aws-sdk/client-api-gateway";

/** The key under which a stage keeps what holds for all methods that have no setting of their own. */
export const ALL_METHODS = "*/*";

/** A setting of a stage with the methods that it is for, as people write them: `GET /items/{id}`, `all methods`. */
export interface LabelledSetting extends MethodSetting {
  readonly label: string;
}

/** All settings of a stage. AWS's keys are `path/VERB`, the slashes of the path written `~1`. */
export function methodSettingsOf(settings: Readonly<Record<string, MethodSetting>> | undefined): LabelledSetting[] {
  return Object.entries(settings ?? {}).map(([key, setting]) => ({ ...setting, label: labelOf(key) }));
}

function labelOf(key: string): string {
  if (key === ALL_METHODS) return "all methods";
  const at = key.lastIndexOf("/");
  const path = key.slice(0, at).replaceAll("~1", "/").replaceAll("~0", "~");
  const verb = key.slice(at + 1);
  return `${verb === "*" ? "every method of" : verb} ${path.startsWith("/") ? path : `/${path}`}`;
}
