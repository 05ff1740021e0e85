import rule from "../../../rules/ecr/ecr-repository-lifecycle-missing.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { repository } from "./repositories.ts";

verdicts(rule, {
  passes: { "a policy": { subject: repository({ lifecyclePolicy: '{"rules":[]}' }) } },
  fails: { "no policy": { subject: repository({ lifecyclePolicy: undefined }) } },
  unknowns: { "may not be asked": { subject: denied(repository(), "lifecyclePolicy") } },
});
