import rule from "../../../rules/rds/rds-instance-storage-nearly-full.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { instance, member } from "./samples.ts";

const free = (gib: number | undefined, also: object = {}) => ({
  ...instance,
  AllocatedStorage: 100,
  freeStorage: gib === undefined ? undefined : gib * 1024 ** 3,
  ...also,
});

verdicts(rule, {
  passes: {
    "a third is free": { subject: free(33) },
    "little, but as much as the option": { subject: free(6), options: { percent: 5 } },
  },
  fails: {
    "a twentieth is free": {
      subject: free(5),
      message: /5.0 of 100 GiB \(5 %\) are free; it does not/,
      severity: "high",
    },
    "exactly a tenth": { subject: free(10) },
    "it may still grow": { subject: free(5, { MaxAllocatedStorage: 200 }), message: /to 200 GiB/, severity: "medium" },
    full: { subject: denied(free(0, { DBInstanceStatus: "storage-full" }), "freeStorage"), message: /are full/ },
  },
  skips: {
    "Aurora, whose storage is the cluster's": { subject: denied({ ...member }, "freeStorage") },
    stopped: { subject: free(undefined, { DBInstanceStatus: "stopped" }) },
    "never measured": { subject: free(undefined) },
  },
  unknowns: { "measurements denied": { subject: denied(free(50), "freeStorage") } },
});
