import type { Stack } from "@aws-sdk/client-cloudformation";
import { sightings, type TextSighting } from "../../aws/secrets.ts";
import { cloudformation } from "./service.ts";

/** What looks like a secret in a stack's template, as its author wrote it. The template itself does not enter. */
export const template = cloudformation("getTemplate", {
  input: ({ StackId }: Pick<Stack, "StackId">) => ({ StackName: StackId, TemplateStage: "Original" as const }),
  admit: async ({ TemplateBody = "" }) => ({ secrets: await sightings(TemplateBody) }),
  value: ({ secrets }): { readonly secrets: readonly TextSighting[] } => ({ secrets }),
});
