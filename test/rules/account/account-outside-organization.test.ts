import rule from "../../../rules/account/account-outside-organization.ts";
import { denied, verdicts } from "../../verdicts.ts";

verdicts(rule, {
  passes: { member: { subject: { Id: "111122223333", organization: { Id: "o-a1b2c3d4e5", FeatureSet: "ALL" } } } },
  fails: { alone: { subject: { Id: "111122223333", organization: undefined } } },
  unknowns: { "not read": { subject: denied({ Id: "111122223333" }, "organization") } },
});
