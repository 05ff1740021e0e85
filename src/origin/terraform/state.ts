/**
 * A resource as a state knows it. A state holds secrets in plain text: nothing else of it is kept.
 */
export interface Owned {
  /** `module.shop["eu"].aws_s3_bucket.logs[0]` */
  readonly address: string;
  readonly type: string;
  readonly id?: string;
  readonly arn?: string;
}

const HEAD = /"format_version"\s*:|"terraform_version"\s*:|"lineage"\s*:/;

/** Whether a file that begins so may be a state. */
export const looksLikeState = (name: string, head: string): boolean =>
  name.endsWith(".tfstate") || (name.endsWith(".json") && HEAD.test(head));

/** What a state (version 4), or the output of `terraform show -json`, says that there is; undefined for other texts. */
export function ownedIn(text: string): readonly Owned[] | undefined {
  let data: any;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (data?.version === 4 && Array.isArray(data.resources)) return data.resources.flatMap(fromState);
  const shown = data?.values ?? data?.prior_state?.values;
  return typeof data?.format_version === "string" && shown?.root_module ? fromModule(shown.root_module) : undefined;
}

function fromState(resource: any): Owned[] {
  const { module, mode, type, name, instances } = resource ?? {};
  if (mode !== "managed" || !isOfAws(type) || typeof name !== "string" || !Array.isArray(instances)) return [];
  const prefix = typeof module === "string" ? `${module}.` : "";
  return instances
    .filter((instance) => instance?.attributes && instance.deposed === undefined)
    .map((instance) => owned(`${prefix}${type}.${name}${key(instance.index_key)}`, type, instance.attributes));
}

function fromModule(root: any): Owned[] {
  const found: Owned[] = [];
  // A list in place of recursion: nobody knows how deep a hostile file nests.
  const left = [root];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    for (const resource of arrayOf(one?.resources)) {
      const { address, mode, type, values } = resource ?? {};
      if (mode === "managed" && isOfAws(type) && typeof address === "string" && values && !resource.deposed_key)
        found.push(owned(address, type, values));
    }
    left.push(...arrayOf(one?.child_modules));
  }
  return found;
}

const owned = (address: string, type: string, { id, arn }: any): Owned => ({
  address,
  type,
  ...(typeof id === "string" && { id }),
  ...(typeof arn === "string" && { arn }),
});

const isOfAws = (type: unknown): type is string => typeof type === "string" && /^aws(cc)?_/.test(type);
const arrayOf = (value: unknown): any[] => (Array.isArray(value) ? value : []);
const key = (index: unknown) => (index === undefined || index === null ? "" : `[${JSON.stringify(index)}]`);
