import { expect, it } from "vitest";
import { openSearchDomain } from "../../../src/services/opensearch/domain.ts";
import { searchEngine, tooOldFor } from "../../../src/services/opensearch/engine.ts";
import { admitted, PASSWORD } from "../masked.ts";

const details = openSearchDomain.spec.details!;

it("keeps neither the metadata of identity providers nor the history of changes", async () => {
  const out = await admitted(details.read as never, {
    DomainStatusList: [
      {
        DomainName: "search",
        AdvancedSecurityOptions: { Enabled: true, SAMLOptions: { Idp: { MetadataContent: PASSWORD } } },
        ModifyingProperties: [{ Name: "AdvancedSecurityOptions", PendingValue: PASSWORD }],
      },
    ],
  });
  expect(out).toEqual({ DomainStatusList: [{ DomainName: "search", AdvancedSecurityOptions: { Enabled: true } }] });
});

it("asks for five domains in a call, and leaves out those being deleted", () => {
  expect(details.size).toBe(5);
  const all = [{ DomainName: "a" }, { DomainName: "b", Deleted: true }];
  expect(details.read.value({ DomainStatusList: all } as never, {} as never)).toEqual([{ DomainName: "a" }]);
});

it("reads the engine off its version", () => {
  expect(searchEngine("Elasticsearch_7.10")).toMatchObject({ name: "Elasticsearch", version: "7.10" });
  expect(searchEngine("7.10")).toBeUndefined();
  expect(tooOldFor("Elasticsearch_7.10", "6.7")).toBeUndefined();
  expect(tooOldFor("OpenSearch_1.0", "6.7")).toBeUndefined();
  expect(tooOldFor("Elasticsearch_5.6", "6.7")).toMatch(/5\.6/);
});
