import rule from "../../../rules/secretsmanager/secretsmanager-secret-not-rotated-recently.ts";
import { denied, verdicts } from "../../verdicts.ts";

const on = (day: string) => new Date(`${day}T00:00:00Z`);
const secret = {
  ARN: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:api-AbCdEf",
  Name: "api",
  CreatedDate: on("2024-01-01"),
  // Somebody changed a tag.
  LastChangedDate: on("2026-06-14"),
};
const current = (day: string) => ({
  versions: [
    { VersionId: "a", VersionStages: ["AWSPREVIOUS"], CreatedDate: on("2024-01-01") },
    { VersionId: "b", VersionStages: ["AWSCURRENT"], CreatedDate: on(day) },
  ],
});

verdicts(rule, {
  passes: {
    "rotated lately": { subject: denied({ ...secret, LastRotatedDate: on("2026-06-01") }, "versions") },
    "set by hand lately": { subject: { ...secret, ...current("2026-05-01") } },
    "set within the team's year": { subject: { ...secret, ...current("2025-09-01") }, options: { days: 365 } },
  },
  fails: {
    "an old value, though a tag is new": {
      subject: { ...secret, ...current("2025-06-15") },
      message: "its value is of 2025-06-15, 365 days ago",
      evidence: { VersionId: "b", days: 90 },
    },
    "rotation stopped long ago": {
      subject: { ...secret, LastRotatedDate: on("2026-01-01"), ...current("2026-01-01") },
      message: /2026-01-01/,
    },
  },
  skips: {
    "holds no value": { subject: { ...secret, versions: [] }, message: /no value/ },
    "another service's": { subject: { ...secret, OwningService: "rds", versions: [] }, message: /rds owns/ },
  },
  unknowns: { "versions are denied": { subject: denied({ ...secret }, "versions"), message: /denied/ } },
});
