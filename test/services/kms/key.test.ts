import { describe, expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { kmsKey } from "../../../src/services/kms/key.ts";
import { awsManaged, key } from "../../rules/kms/keys.ts";

const aspect = (name: string) => kmsKey.spec.aspects[name] as unknown as Read<object, unknown>;
const isAsked = (name: string, of: object) => aspect(name).known!(of) === undefined;

describe("KMS keys", () => {
  it("asks nothing more of keys that AWS manages", () => {
    expect(["rotation", "policy", "tagging"].filter((name) => isAsked(name, awsManaged))).toEqual([]);
    expect(["rotation", "policy", "tagging"].filter((name) => isAsked(name, key))).toHaveLength(3);
  });

  it.each([
    { KeySpec: "RSA_2048" },
    { KeySpec: "HMAC_512" },
    { Origin: "EXTERNAL" },
    { Origin: "AWS_CLOUDHSM" },
    { Origin: "EXTERNAL_KEY_STORE" },
  ])("does not ask for the rotation of a key with %o, which KMS refuses", (also) => {
    expect(isAsked("rotation", { ...key, ...also })).toBe(false);
    expect(isAsked("policy", { ...key, ...also })).toBe(true);
  });

  it("reads tags by key", () => {
    const Tags = [{ TagKey: "team", TagValue: "shop" }];
    expect(aspect("tagging").value({ Tags } as never, key)).toEqual({ team: "shop" });
  });
});
