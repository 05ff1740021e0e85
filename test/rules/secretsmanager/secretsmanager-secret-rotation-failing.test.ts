import rule from "../../../rules/secretsmanager/secretsmanager-secret-rotation-failing.ts";
import { verdicts } from "../../verdicts.ts";

// The tests' now is 2026-06-15 12:00 UTC.
const day = (date: string) => new Date(`${date}T03:00:00Z`);
const secret = {
  ARN: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-a1b2c3",
  Name: "db",
  CreatedDate: day("2026-01-01"),
  RotationEnabled: true,
  RotationRules: { AutomaticallyAfterDays: 30 },
};
const onTime = {
  ...secret,
  LastRotatedDate: day("2026-06-01"),
  LastChangedDate: day("2026-06-01"),
  NextRotationDate: day("2026-07-01"),
};
const cron = { ScheduleExpression: "cron(0 3 * * ? *)", Duration: "2h", AutomaticallyAfterDays: 1 };
const pending = { v1: ["AWSCURRENT"], v2: ["AWSPENDING"] };

verdicts(rule, {
  passes: {
    "on time": { subject: onTime },
    "pending and current are one version": {
      subject: { ...onTime, SecretVersionsToStages: { v1: ["AWSCURRENT", "AWSPENDING"], v0: ["AWSPREVIOUS"] } },
    },
    "a rotation that began this morning": {
      subject: { ...onTime, LastChangedDate: day("2026-06-15"), SecretVersionsToStages: pending },
    },
    "set by hand since, which counts": {
      subject: { ...secret, LastRotatedDate: day("2026-03-01"), LastChangedDate: day("2026-06-10") },
    },
    "new, and its first rotation lies ahead": {
      subject: { ...secret, CreatedDate: day("2026-06-14"), NextRotationDate: day("2026-07-14") },
    },
    "every night, last night too": { subject: { ...onTime, LastRotatedDate: day("2026-06-15"), RotationRules: cron } },
  },
  fails: {
    "the date has passed": {
      subject: { ...onTime, NextRotationDate: day("2026-06-14") },
      message: /due by 2026-06-14 03:00 UTC, but the last one that succeeded was 2026-06-01 03:00 UTC/,
    },
    "no date is told, and the days are over": {
      subject: { ...secret, LastRotatedDate: day("2026-05-01"), LastChangedDate: day("2026-05-01") },
      message: /by its schedule a rotation was due by 2026-06-01 00:00 UTC/,
    },
    "never rotated": { subject: secret, message: /none ever succeeded/ },
    "every night, but not for a week": {
      subject: { ...secret, LastChangedDate: day("2026-06-08"), RotationRules: cron },
      message: /due by 2026-06-09 05:00 UTC/,
    },
    "broken off halfway": {
      subject: { ...onTime, SecretVersionsToStages: pending },
      message: /began on 2026-06-01 03:00 UTC or before never finished/,
    },
  },
  skips: {
    "rotation is off": { subject: { ...onTime, RotationEnabled: false }, message: /rotation-off/ },
    "RDS rotates it": { subject: { ...secret, OwningService: "rds" }, message: /^rds owns/ },
    "a replica": { subject: { ...secret, PrimaryRegion: "us-east-1" }, message: /primary in us-east-1/ },
  },
});
