import { parseArn } from "../../aws/arn.ts";
import type { Collection, Identity } from "../../model/index.ts";
import type { Container } from "./task-definition.ts";

/** A secret or parameter that a container is given as it starts. */
export interface SecretReference {
  readonly container: string;
  /** The variable or option that it becomes; undefined for the credentials of a registry. */
  readonly name: string | undefined;
  readonly valueFrom: string;
}

interface Stores {
  readonly secrets: Collection<Identity>;
  readonly parameters: Collection<Identity>;
}

/** All that ECS reads for a container before it starts it. */
export function secretReferences(container: Container): readonly SecretReference[] {
  const { name: of = "", secrets = [], logConfiguration, repositoryCredentials } = container;
  const given = [...secrets, ...(logConfiguration?.secretOptions ?? [])];
  const registry = repositoryCredentials?.credentialsParameter;
  return [
    ...given.flatMap(({ name, valueFrom }) => (valueFrom ? [{ container: of, name, valueFrom }] : [])),
    ...(registry ? [{ container: of, name: undefined, valueFrom: registry }] : []),
  ];
}

/** Whether what is named is there; undefined for what cannot be told from this account and region. */
export function isThere(reference: SecretReference, here: Identity, stores: Stores): boolean | undefined {
  const { name, valueFrom } = reference;
  const arn = parseArn(valueFrom);
  if (!arn) return name === undefined ? has(stores.secrets, valueFrom) : hasParameter(valueFrom, valueFrom, stores);
  if (arn.account !== here.account || arn.region !== here.region) return undefined;
  if (arn.service === "ssm") return hasParameter(valueFrom, arn.resource.replace(/^parameter/, ""), stores);
  if (arn.service !== "secretsmanager") return undefined;
  // Behind the name may stand a JSON key, a stage and a version; the characters that AWS adds to it may be left out.
  const whole = valueFrom.split(":").slice(0, 7).join(":");
  return has(stores.secrets, whole) || has(stores.secrets, arn.resource.split(":")[1] ?? "");
}

const has = (collection: Collection<Identity>, key: string) => collection.get(key) !== undefined;

/** Names under which Parameter Store shows what is AWS's or lies in Secrets Manager. */
const OF_OTHERS = /^\/?aws\/(?:service|reference)\//;

/** @param key a name or an ARN, behind which a version or label may stand: `name:3` */
function hasParameter(key: string, path: string, { parameters }: Stores): boolean | undefined {
  if (OF_OTHERS.test(path)) return undefined;
  const selector = /:[^:/]*$/.exec(path)?.[0] ?? "";
  return has(parameters, key.slice(0, key.length - selector.length));
}
