import { FRAMEWORKS, type References } from "../model/index.ts";

/** A framework and the controls of it that a rule decides. */
export interface Standard {
  readonly title: string;
  readonly ids: readonly string[];
}

export const standardsOf = (references: References): readonly Standard[] =>
  Object.values(FRAMEWORKS)
    .map(({ title, controls }) => ({ title, ids: controls(references) }))
    .filter(({ ids }) => ids.length > 0);

/** `CIS AWS Foundations Benchmark 5.0.0/2.2.3` */
export const requirementsOf = (references: References): readonly string[] =>
  standardsOf(references).flatMap(({ title, ids }) => ids.map((id) => `${title}/${id}`));
