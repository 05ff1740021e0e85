/** From worst to least. */
export const SEVERITIES = ["critical", "high", "medium", "low", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Facts that decided a verdict, by name; plain data that prints well. */
export type Evidence = Readonly<Record<string, unknown>>;

export type Verdict =
  | { readonly outcome: "pass" }
  | { readonly outcome: "skip"; readonly message: string }
  | {
      readonly outcome: "fail";
      readonly message: string;
      readonly evidence: Evidence;
      /** Tells apart several findings of one rule on one resource. */
      readonly key?: string;
      /** Where this case is graver or milder than the rule's own severity. */
      readonly severity?: Severity;
    };
