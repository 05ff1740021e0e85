import { isDeepStrictEqual } from "node:util";
import type { Plugin } from "rolldown";
import type { AnyRule } from "../../src/model/index.ts";
import { membersOf, RULE_FILES } from "./rule-source.ts";

/** What a rule tells people: two thirds of it, none of which a check needs. */
export const WORDS = ["why", "fix", "references", "examples"] as const;

/** Takes the words out of the code of rules: they are kept as text, which costs nothing until somebody reads it. */
export function withoutWords(): Plugin {
  return {
    name: "without-words",
    transform: {
      filter: { id: RULE_FILES, code: /\bdefineRule\(/ },
      handler(code) {
        const words = membersOf(code).filter(({ key }) => WORDS.includes(key?.name as never));
        // From the last to the first, so that the places of the others stay.
        return words.toReversed().reduce((left, { start, end }) => {
          const comma = /^\s*,/.exec(left.slice(end))?.[0].length ?? 0;
          return left.slice(0, start) + left.slice(end + comma);
        }, code);
      },
    },
  };
}

/** The words of some rules as text: a line each, with the id before a tab. */
export function wordsOf(rules: readonly AnyRule[]): string {
  return rules
    .map((rule) => {
      const words = Object.fromEntries(WORDS.map((name) => [name, rule[name]]));
      const text = JSON.stringify(words);
      if (!isDeepStrictEqual(JSON.parse(text), words)) throw new Error(`the words of ${rule.id} are no plain data`);
      return `${rule.id}\t${text}`;
    })
    .join("\n");
}
