import { fsbpAtoD } from "./fsbp-a-d.ts";
import { fsbpE } from "./fsbp-e.ts";
import { fsbpFtoQ } from "./fsbp-f-q.ts";
import { fsbpOutside } from "./fsbp-outside.ts";
import { fsbpRtoZ } from "./fsbp-r-z.ts";
import { fsbpRetired } from "./fsbp-retired.ts";
import type { ControlTable } from "./table.ts";

/**
 * AWS Foundational Security Best Practices 1.0.0. The list is complete for the page below as it was in August 2026
 * (it no longer has EFS.6, which left on the date given), together with Security Hub's change log up to 2026-09-23,
 * https://docs.aws.amazon.com/securityhub/latest/userguide/controls-change-log.html. AWS adds controls to the standard
 * every few months. EKS.3 is still listed, though AWS announced that it retires after 2026-08-10. Each
 * control is a rule of AWS Config over what APIs tell; undecidable are those alone whose service AWS has ended.
 */
export const fsbp: ControlTable = {
  asOf: "2026-08-03",
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html",
  controls: { ...fsbpAtoD, ...fsbpE, ...fsbpFtoQ, ...fsbpRtoZ, ...fsbpRetired, ...fsbpOutside },
};
