import type { Lambda } from "@aws-sdk/client-lambda";
import { describe, expect, it } from "vitest";
import { declaredReads } from "../../scripts/generate/declared.ts";
import { operationName, type Read, service } from "../../src/model/index.ts";
import { bucket } from "../../src/services/index.ts";
import { wholeAnswer } from "../../src/aws/whole-answer.ts";
import { admissionOf, admitted, isShipped } from "../../src/source/admission.ts";
import { keyOf } from "../../src/source/recording.ts";
import { secretMembersOf } from "./secret-members.ts";

const lambda = service<Lambda>("lambda");
const own = (admit?: (out: unknown) => unknown) =>
  lambda("listFunctions", { ...(admit && { admit }), value: (out: unknown) => out }) as Read<never, unknown>;
const versioning = bucket.spec.aspects["versioning"] as Read<never, unknown>;
const answer = { Functions: [{ FunctionName: "f", Environment: { Variables: { STAGE: "prod-green-42" } } }] };

describe("reads that ship", () => {
  it("are all known as such", async () => {
    const missing = (await declaredReads()).filter((read) => !isShipped(read));
    expect(missing.map((read) => `${read.service.name}:${operationName(read)}`)).toEqual([]);
  });

  it("let in what their declaration says; without one the answer enters untouched, at no cost", async () => {
    const output = { Status: "Enabled", Environment: { Variables: { A: "b" } } };
    expect(await admitted(versioning, output)).toBe(output);
  });

  it("say what enters wherever AWS's answer has a member for secrets or for variables", async () => {
    const reads = (await declaredReads()).filter(({ service: { name } }) => name !== "local");
    const secretive = reads.filter((read) => secretMembersOf(read).length > 0);
    expect(secretive.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining([
        "describeTaskDefinition",
        "listFunctions",
        "listDistributions",
        "describeInstanceAttribute",
      ]),
    );
    const open = secretive.filter(({ admit }) => admit === undefined || admit === wholeAnswer);
    expect(open.map((read) => `${read.service.name}:${operationName(read)} ${secretMembersOf(read)}`)).toEqual([]);
  });

  it("that share operation and input share what they let in", async () => {
    const byCall = new Map<string, Set<unknown>>();
    for (const read of await declaredReads()) {
      const call = `${read.service.client}:${read.operation} ${read.input} ${read.pageSize}`;
      // wholeAnswer lets in everything too; it only refuses an answer that is cut short.
      const admit = read.admit === wholeAnswer ? undefined : read.admit;
      byCall.set(call, (byCall.get(call) ?? new Set()).add(String(admit)));
    }
    expect([...byCall].filter(([, admits]) => admits.size > 1).map(([call]) => call)).toEqual([]);
  });
});

describe("reads of users", () => {
  it("see no secrets, though their operation ships too and they declare nothing", async () => {
    const entered = JSON.stringify(await admitted(own(), answer));
    expect(entered).toContain("STAGE");
    expect(entered).not.toContain("prod-green-42");
  });

  it("cannot let in by their own declaration what was masked before", async () => {
    let seen: unknown;
    await admitted(
      own((out) => (seen = out)),
      answer,
    );
    expect(JSON.stringify(seen)).not.toContain("prod-green-42");
  });

  it("keep the shape of AWS's answer, whatever a shipped read of the operation makes of it", async () => {
    const entered = await admitted(own(), { Functions: [{ FunctionName: "f", Runtime: "nodejs22.x", Timeout: 3 }] });
    expect(entered).toEqual({ Functions: [{ FunctionName: "f", Runtime: "nodejs22.x", Timeout: 3 }] });
  });

  it("share answers with nothing that lets in something else", () => {
    const call = (read: Read<never, unknown>) => ({ account: "1", region: "r", read, input: {} });
    expect(admissionOf(versioning)).toBe("");
    const keys = [own(), own((out) => out), own(() => ({}))].map((read) => keyOf(call(read)));
    expect(new Set(keys).size).toBe(3);
    expect(keyOf(call(own()))).toBe(keyOf(call(own())));
  });
});
