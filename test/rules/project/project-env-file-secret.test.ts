import rule from "../../../rules/project/project-env-file-secret.ts";
import { denied, verdicts } from "../../verdicts.ts";

const seen = { line: 3, name: "DB_PASSWORD", masked: "hunt… (14 characters)", secret: "password by its name" };

verdicts(rule, {
  passes: { "settings only": { subject: { path: ".env", secrets: [] } } },
  fails: {
    "a password": {
      subject: { path: "./api/.env", secrets: [seen] },
      message: "./api/.env looks like it holds secrets: DB_PASSWORD in line 3 (password by its name)",
      evidence: { secrets: [seen] },
    },
  },
  unknowns: { "it is not there": { subject: denied({ path: ".env" }, "secrets") } },
});
