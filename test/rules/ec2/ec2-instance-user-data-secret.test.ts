import rule from "../../../rules/ec2/ec2-instance-user-data-secret.ts";
import { denied, verdicts } from "../../verdicts.ts";

const instance = (userData: object) => ({ InstanceId: "i-1", userData });
const seen = { line: 4, name: "DB_PASSWORD", masked: "hunt… (14 characters)", secret: "password by its name" };

verdicts(rule, {
  passes: { "nothing seen": { subject: instance({ secrets: [] }) } },
  fails: {
    "a password": {
      subject: instance({ secrets: [seen] }),
      message: /DB_PASSWORD in line 4 \(password by its name\)$/,
      evidence: { userData: [seen] },
    },
    "a key without a name": {
      subject: instance({ secrets: [{ line: 9, masked: "AKIA… (20 characters)", secret: "AWS access key" }] }),
      message: /: line 9 \(AWS access key\)$/,
    },
    "seven of them": {
      subject: instance({ secrets: Array.from({ length: 7 }, () => seen) }),
      message: /and 2 more$/,
    },
  },
  unknowns: {
    "reading it is denied": { subject: denied({ InstanceId: "i-1" }, "userData"), message: /denied/ },
    "it is no text": { subject: instance({ undecodable: "it is neither text nor gzip" }), message: /neither text/ },
  },
});
