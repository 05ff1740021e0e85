import { describe, expect, it } from "vitest";
import { filterMeans } from "../../../src/services/ecr/filters.ts";

describe("a filter of the registry", () => {
  it.each([
    ["*", "shop/web"],
    ["web", "shop/web"],
    ["shop/*", "shop/web"],
    ["*/web", "shop/web"],
    ["s*w*b", "shop/web"],
    ["shop/web*", "shop/web"],
  ])("%s means %s", (filter, name) => expect(filterMeans(filter, name)).toBe(true));

  it.each([
    ["prod", "shop/web"],
    ["web*", "shop/web"],
    ["*shop", "shop/web"],
    ["shop/web*web", "shop/web"],
    ["*a*b*c*", "acb"],
  ])("%s does not mean %s", (filter, name) => expect(filterMeans(filter, name)).toBe(false));
});
