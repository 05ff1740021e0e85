import { batched, details, each, kind, type Resource, service } from "../../src/model/index.ts";

/** An operation as the SDK's aggregated clients type theirs. */
interface Operation<Input, Output> {
  (input: Input, options?: object): Promise<Output>;
  (input: Input, done: (error: unknown, output?: Output) => void): void;
  (input: Input, options: object, done: (error: unknown, output?: Output) => void): void;
}

export interface Thing {
  Name?: string;
  Region?: string;
  Size?: number;
  Group?: string;
}

/** The client of a service that does not exist. */
export interface Things {
  listThings: Operation<{ Kind?: string }, { Things?: Thing[] }>;
  getThing: Operation<{ Name: string | undefined }, { Color?: string }>;
  getThingTags: Operation<{ Name: string | undefined }, { Tags?: Record<string, string> }>;
  describeThings: Operation<{ Names: (string | undefined)[] }, { Weights?: number[] }>;
  listGroups: Operation<object, { Groups?: string[] }>;
  describeGroups: Operation<{ Groups: string[] }, { Groups?: { Name: string }[] }>;
  listPieces: Operation<{ Thing: string }, { Parts?: { Id: string }[] }>;
}

export const things = service<Things>("things", { client: "@acme/client-things" });

const arnOf = (name: string | undefined, region: string, account: string) =>
  name && `arn:aws:things:${region}:${account}:thing/${name}`;

export const thing = kind<Thing>()("Acme::Things::Thing", {
  list: things("listThings", { pageSize: 10, value: (out) => out.Things }),
  identity: (t, { region, account }) => ({ arn: arnOf(t.Name, region, account), name: t.Name }),
  tags: "tagging",
  aspects: {
    color: things("getThing", {
      input: (t: Resource<Thing>) => ({ Name: t.Name }),
      value: (out) => out.Color,
      absent: { errors: ["NoSuchColor"], value: "none" },
    }),
    tagging: things("getThingTags", {
      input: (t: Resource<Thing>) => ({ Name: t.Name }),
      value: (out) => out.Tags ?? {},
    }),
    weight: batched(
      2,
      things("describeThings", {
        input: (some: readonly Resource<Thing>[]) => ({ Names: some.map(({ Name }) => Name) }),
        value: (out): readonly number[] => out.Weights ?? [],
      }),
    ),
  },
});

/** Listed once for the account; each lies in a region of its own. */
export const worldThing = kind<Thing>()("Acme::Things::WorldThing", {
  scope: "global",
  list: things("listThings", { input: () => ({ Kind: "world" }), value: (out) => out.Things }),
  identity: (t) => ({ arn: t.Name && `arn:aws:things:::${t.Name}`, name: t.Name, region: t.Region }),
  aspects: {
    color: things("getThing", { input: (t: Resource<Thing>) => ({ Name: t.Name }), value: (out) => out.Color }),
  },
});

/** Named by a list, told by another call, three at a time. */
export const group = kind<{ Name: string }>()("Acme::Things::Group", {
  list: things("listGroups", { value: (out) => out.Groups }),
  details: details<string, { Name: string }>(
    3,
    things("describeGroups", { input: ({ stubs }) => ({ Groups: [...stubs] }), value: (out) => out.Groups }),
  ),
  identity: (g, { region, account }) => ({ arn: arnOf(g.Name, region, account), name: g.Name }),
});

/** Listed for each thing. */
export const part = kind<{ Id: string }>()("Acme::Things::Part", {
  list: each(
    thing,
    things("listPieces", { input: (t: Resource<Thing>) => ({ Thing: t.name }), value: (out) => out.Parts }),
  ),
  identity: (p, { region, account }) => ({ arn: arnOf(p.Id, region, account), name: p.Id }),
});
