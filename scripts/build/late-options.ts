import type { Plugin } from "rolldown";
import { membersOf, RULE_FILES } from "./rule-source.ts";

/**
 * Builds the schema of a rule's options when it is first asked for, and so loads zod then: most rules have none, and
 * to be listed, explained or planned a rule needs no schema.
 */
export function lateOptions(): Plugin {
  return {
    name: "late-options",
    transform: {
      filter: { id: RULE_FILES, code: /\boptions:/ },
      handler(code) {
        const options = membersOf(code).find(({ key }) => key?.name === "options");
        if (!options?.value) return null;
        const { start, end } = options.value;
        const getter = `get options() {
          const value = ${code.slice(start, end)};
          Object.defineProperty(this, "options", { value });
          return value;
        }`;
        return code.slice(0, options.start) + getter + code.slice(options.end);
      },
    },
  };
}
