import rule from "../../../rules/ssm/ssm-parameter-plaintext-secret.ts";
import { denied, verdicts } from "../../verdicts.ts";

const parameter = (Name: string, Type: string) => ({
  ...{ Name, Type, ARN: `arn:aws:ssm:eu-west-1:111122223333:parameter${Name}` },
});
const password = { masked: "hunt… (14 characters)", secret: "password by its name" };

verdicts(rule, {
  passes: {
    "a SecureString, whose value is not looked at": {
      subject: denied(parameter("/prod/db/password", "SecureString"), "value"),
    },
    "a host name": { subject: { ...parameter("/prod/db/host", "String"), value: { masked: "db.s… (20 characters)" } } },
  },
  fails: {
    "a password": {
      subject: { ...parameter("/prod/db/password", "String"), value: password },
      message: "its value looks like a secret (password by its name), and its type is String",
      evidence: { Name: "/prod/db/password", value: "hunt… (14 characters)" },
    },
    "a list": { subject: { ...parameter("/prod/keys", "StringList"), value: password }, message: /StringList/ },
  },
  skips: {
    "AWS's own": { subject: { ...parameter("/aws/service/x", "String"), value: password }, message: /AWS made/ },
    "deleted meanwhile": { subject: { ...parameter("/prod/x", "String"), value: undefined }, message: /deleted/ },
  },
  unknowns: { "values may not be read": { subject: denied(parameter("/prod/x", "String"), "value") } },
});
