import { FRAMEWORKS } from "../model/framework.ts";
import { OUTCOMES } from "../model/finding.ts";
import { SEVERITIES } from "../model/verdict.ts";

// What the help needs to know, without loading what it is about.
export const SEVERITY_NAMES = SEVERITIES;
export const OUTCOME_NAMES = OUTCOMES;
export const frameworkNames = Object.keys(FRAMEWORKS);
export { FORMATS } from "../report/index.ts";
