import type { References } from "./rule.ts";

/** Frameworks that `--framework` and the coverage tables know, and the controls of each that a rule decides. */
export const FRAMEWORKS: Readonly<
  Record<
    string,
    {
      readonly title: string;
      /** What people call it. */
      readonly short: string;
      controls(references: References): readonly string[];
    }
  >
> = {
  fsbp: { title: "AWS Foundational Security Best Practices", short: "FSBP", controls: ({ fsbp = [] }) => fsbp },
  "cis-3.0": {
    title: "CIS AWS Foundations Benchmark 3.0.0",
    short: "CIS 3.0.0",
    controls: ({ cis = {} }) => cis["3.0"] ?? [],
  },
  "cis-5.0": {
    title: "CIS AWS Foundations Benchmark 5.0.0",
    short: "CIS 5.0.0",
    controls: ({ cis = {} }) => cis["5.0"] ?? [],
  },
  "well-architected": {
    title: "AWS Well-Architected Framework",
    short: "Well-Architected",
    controls: ({ wellArchitected = [] }) => wellArchitected,
  },
};
