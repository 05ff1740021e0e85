import type { GetParametersResult, ParameterMetadata } from "@aws-sdk/client-ssm";
import { formatArn } from "../../aws/arn.ts";
import { type Sighting, sight } from "../../aws/secrets.ts";
import { batched, kind, type Resource } from "../../model/index.ts";
import { ssm } from "./service.ts";

type Parameter = Resource<ParameterMetadata>;

const isPlain = ({ Type }: Parameter) => Type !== "SecureString";

/** Parameters of the account itself; others' shared ones are their owners' business. */
export const parameter = kind<ParameterMetadata>()("AWS::SSM::Parameter", {
  list: ssm("describeParameters", { pageSize: 50, value: (out) => out.Parameters }),
  identity: (p, { partition, region, account }) => ({
    arn:
      p.ARN ??
      formatArn({ partition, service: "ssm", region, account, resource: `parameter/${p.Name?.replace(/^\//, "")}` }),
    name: p.Name,
  }),
  tags: "tagging",
  aspects: {
    /** What was seen of a plain-text value; undefined for a SecureString, whose value is never asked for. */
    value: batched(
      10,
      ssm("getParameters", {
        known: (some: readonly Parameter[]) => (some.some(isPlain) ? undefined : some.map(() => undefined)),
        input: (some) => ({ Names: some.filter(isPlain).map(({ name }) => name), WithDecryption: false }),
        admit: masked,
        value: (seen, some): readonly (Sighting | undefined)[] => some.map(({ name }) => seen[name]),
      }),
    ),
    tagging: ssm("listTagsForResource", {
      input: (p: Parameter) => ({ ResourceType: "Parameter", ResourceId: p.name }),
      value: (out) => Object.fromEntries((out.TagList ?? []).map(({ Key = "", Value = "" }) => [Key, Value])),
    }),
  },
});

async function masked({ Parameters = [] }: GetParametersResult): Promise<Readonly<Record<string, Sighting>>> {
  const plain = Parameters.filter(({ Type }) => Type !== "SecureString");
  const seen = plain.map(async ({ Name = "", Type, Value = "" }): Promise<[string, Sighting]> => {
    const whole = await sight(Name, Value);
    if (whole.secret !== undefined || Type !== "StringList") return [Name, whole];
    const items = await Promise.all(Value.split(",").map((item) => sight(Name, item)));
    return [Name, items.find(({ secret }) => secret !== undefined) ?? whole];
  });
  return Object.fromEntries(await Promise.all(seen));
}
