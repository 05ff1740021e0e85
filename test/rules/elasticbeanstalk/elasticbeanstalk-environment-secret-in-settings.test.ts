import rule from "../../../rules/elasticbeanstalk/elasticbeanstalk-environment-secret-in-settings.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { environment, unseen } from "./environment.ts";

const password = { masked: "hunt… (14 characters)", secret: "password by its name" };
const setting = { masked: "… (4 characters)" };

verdicts(rule, {
  passes: {
    "no properties": { subject: environment({}) },
    "a setting": { subject: environment({}, { APP_ENV: setting }) },
  },
  fails: {
    "a password": {
      subject: environment({}, { APP_ENV: setting, DB_PASSWORD: password }),
      message: "environment properties look like secrets: DB_PASSWORD (password by its name)",
      evidence: { properties: [{ name: "DB_PASSWORD", ...password }] },
    },
  },
  unknowns: {
    "settings denied": { subject: denied(environment({}), "settings") },
    "settings not shown": { subject: unseen },
  },
});
