import rule from "../../../rules/cloudformation/cloudformation-stack-secret-in-template.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { password, stackOf } from "./samples.ts";

const template = (...secrets: object[]) => ({ ...stackOf(), template: { secrets } });

verdicts(rule, {
  passes: { none: { subject: template() } },
  fails: {
    "a password": {
      subject: template({ line: 12, name: "MasterUserPassword", ...password }),
      message: /MasterUserPassword in line 12 \(password by its name\)/,
    },
  },
  unknowns: { "template denied": { subject: denied(stackOf(), "template") } },
});
