import rule from "../../../rules/secretsmanager/secretsmanager-secret-unused.ts";
import { verdicts } from "../../verdicts.ts";

const on = (day: string) => new Date(`${day}T00:00:00Z`);
const secret = {
  ARN: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:api-AbCdEf",
  Name: "api",
  CreatedDate: on("2025-01-01"),
};

verdicts(rule, {
  passes: {
    "read yesterday": { subject: { ...secret, LastAccessedDate: on("2026-06-14") } },
    "read ninety days ago, of which AWS tells the day only": {
      subject: { ...secret, LastAccessedDate: on("2026-03-17") },
    },
    "read within the team's year": {
      subject: { ...secret, LastAccessedDate: on("2025-09-01") },
      options: { days: 365 },
    },
  },
  fails: {
    "read half a year ago": {
      subject: { ...secret, LastAccessedDate: on("2025-12-15") },
      message: "it was last read on 2025-12-15, 182 days ago",
      evidence: { days: 90 },
    },
    "never read": { subject: secret, message: "it was never read since it was made on 2025-01-01" },
  },
  skips: {
    "too young": { subject: { ...secret, CreatedDate: on("2026-06-01") }, message: /too young/ },
    "another service's": { subject: { ...secret, OwningService: "rds" }, message: /rds owns/ },
    "a replica": { subject: { ...secret, PrimaryRegion: "us-east-1" }, message: /replica/ },
    "being deleted": { subject: { ...secret, DeletedDate: on("2026-06-10") }, message: /deletion/ },
  },
});
