import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { collect } from "../../src/collect/index.ts";
import { type AnyRule, type Call, LOCAL, type Source } from "../../src/model/index.ts";
import { knownCalls, type PlannedCall } from "../../src/plan/calls.ts";
import { plan } from "../../src/plan/index.ts";
import { ACCOUNT } from "../collect/fake-source.ts";
import { group, part, thing, worldThing } from "../collect/things.ts";

const PLACE = { account: ACCOUNT.id, partition: ACCOUNT.partition, regions: ACCOUNT.regions };
const named = ({ region, read, input }: PlannedCall) =>
  `${region} ${read.service.name}:${read.operation} ${JSON.stringify(input)}`;

/** The calls of a scan of an account that holds nothing. */
async function made(chosen: readonly AnyRule[]): Promise<string[]> {
  const calls: Call[] = [];
  const empty: Source = {
    origin: "live",
    readAt: new Date(0),
    envFiles: [],
    accounts: async () => [ACCOUNT],
    send: async (call) => {
      calls.push(call);
      return { output: {} };
    },
    close: async () => {},
  };
  await collect(plan(chosen), ACCOUNT, empty);
  return calls.filter(({ read }) => read.service.name !== LOCAL).map(named);
}

describe("the calls that are known before a scan", () => {
  const rule = (subject: AnyRule["subject"]) => ({ id: "things-thing-odd", subject }) as AnyRule;

  it("are the first pages of the lists, in each region or once for the account", () => {
    const chosen = [
      rule(thing.with("color", "weight")),
      rule(worldThing.with()),
      rule(group.with()),
      rule(part.with()),
    ];
    expect(knownCalls(plan(chosen), PLACE).map(named)).toEqual([
      "eu-west-1 things:listThings {}",
      "us-east-1 things:listThings {}",
      'us-east-1 things:listThings {"Kind":"world"}',
      "eu-west-1 things:listGroups {}",
      "us-east-1 things:listGroups {}",
    ]);
  });

  it("are those of our rules that a scan of an empty account makes, no more and no fewer", async () => {
    const known = knownCalls(plan(rules), PLACE).map(named).sort();
    // Whether there is a credential report is known when it has been asked for.
    const asked = (await made(rules)).filter((call) => !call.includes("iam:getCredentialReport")).sort();
    expect(known).toEqual(asked);
    expect(known.length).toBeGreaterThan(200);
  });

  it("are none where the partition lacks the service", () => {
    const elsewhere = { ...PLACE, partition: "aws-cn" as const, regions: ["cn-north-1"] };
    const services = knownCalls(plan(rules), elsewhere).map(({ read }) => read.service.name);
    expect(services).not.toContain("budgets");
    expect(services).toContain("ec2");
  });
});
