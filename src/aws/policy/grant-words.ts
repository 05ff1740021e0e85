import type { Grant } from "./access.ts";

/** A grant by its statement, in words to go on from: `Public (s3:GetObject, if aws:SourceIp is …)`. */
export const grantInWords = ({ statement, actions, conditions }: Grant): string =>
  `${statement} (${actions.join(", ")}${conditions.length > 0 ? `, if ${conditions.join(" and ")}` : ""})`;

/** What of a grant a finding shows. */
export const grantEvidence = ({ statement, principal, actions, conditions }: Grant) => ({
  ...{ statement, Principal: principal, Action: actions, conditions },
});
