import type { Plugin } from "rolldown";
import { parseAst } from "rolldown/parseAst";

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Property extends Node {
  readonly key?: { readonly name?: string };
  readonly value?: Node;
}
interface Declaration extends Node {
  readonly declaration?: Node & {
    readonly arguments?: readonly (Node & { readonly properties?: readonly Property[] })[];
  };
}

/**
 * Builds the schema of a rule's options when it is first asked for, and so loads zod then: most rules have none, and
 * to be listed, explained or planned a rule needs no schema.
 */
export function lateOptions(): Plugin {
  return {
    name: "late-options",
    transform: {
      filter: { id: /[\\/]rules[\\/].+\.ts$/, code: /\boptions:/ },
      handler(code) {
        const { body } = parseAst(code, { lang: "ts" }) as unknown as { body: readonly Declaration[] };
        const rule = body.find(({ type }) => type === "ExportDefaultDeclaration")?.declaration?.arguments?.[0];
        const options = rule?.properties?.find(({ key }) => key?.name === "options");
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
