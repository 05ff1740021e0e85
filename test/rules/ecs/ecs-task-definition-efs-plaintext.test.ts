import rule from "../../../rules/ecs/ecs-task-definition-efs-plaintext.ts";
import { verdicts } from "../../verdicts.ts";
import { task } from "./tasks.ts";

const volumes = (...settings: object[]) => ({
  ...task({}),
  volumes: settings.map((one, i) => ({
    name: `files-${i}`,
    efsVolumeConfiguration: { fileSystemId: "fs-1", rootDirectory: "/", ...one },
  })),
});

verdicts(rule, {
  passes: { encrypted: { subject: volumes({ transitEncryption: "ENABLED" }) } },
  fails: {
    "not set, which is off": {
      subject: volumes({ transitEncryption: "ENABLED" }, {}),
      message: "mounted without encryption in transit: files-1 (fs-1)",
    },
    disabled: { subject: volumes({ transitEncryption: "DISABLED" }) },
  },
  skips: {
    "no volume": { subject: task({}) },
    "another volume": { subject: { ...task({}), volumes: [{ name: "tmp", host: {} }] } },
  },
});
