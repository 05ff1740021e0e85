import rule from "../../../rules/secretsmanager/secretsmanager-secret-rotation-off.ts";
import { verdicts } from "../../verdicts.ts";

const secret = {
  ARN: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-a1b2c3",
  Name: "db",
  CreatedDate: new Date("2026-01-01T00:00:00Z"),
};

verdicts(rule, {
  passes: {
    on: { subject: { ...secret, RotationEnabled: true } },
    "on, and replicated elsewhere": { subject: { ...secret, RotationEnabled: true, PrimaryRegion: "eu-west-1" } },
  },
  fails: {
    "never on": { subject: secret, message: "automatic rotation was never turned on" },
    cancelled: {
      subject: { ...secret, RotationEnabled: false, LastRotatedDate: new Date("2026-02-01T00:00:00Z") },
      message: "automatic rotation was turned off",
    },
    "the primary, replicated elsewhere": { subject: { ...secret, PrimaryRegion: "eu-west-1" } },
  },
  skips: {
    "RDS rotates it": { subject: { ...secret, OwningService: "rds" }, message: /^rds owns this secret/ },
    "a replica": { subject: { ...secret, PrimaryRegion: "us-east-1" }, message: /primary in us-east-1/ },
    "on its way to deletion": {
      subject: { ...secret, DeletedDate: new Date("2026-06-10T08:00:00Z") },
      message: /deletion since 2026-06-10/,
    },
  },
});
