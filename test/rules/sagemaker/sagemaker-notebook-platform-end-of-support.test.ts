import rule from "../../../rules/sagemaker/sagemaker-notebook-platform-end-of-support.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { notebook } from "./samples.ts";

const on = (PlatformIdentifier: string | undefined) => notebook({ PlatformIdentifier });

// Today is 2026-06-15.
verdicts(rule, {
  passes: {
    "Amazon Linux 2023": { subject: notebook() },
    "Amazon Linux 2, for a team without haste": { subject: on("notebook-al2-v3"), options: { days: 10 } },
  },
  fails: {
    "Amazon Linux 2, soon": {
      subject: on("notebook-al2-v3"),
      message: "support of its platform, notebook-al2-v3, ends on 2026-06-30",
      severity: "low",
    },
    "Amazon Linux 2 with JupyterLab 3": {
      subject: on("notebook-al2-v2"),
      message: /ended on 2025-06-30/,
      evidence: { PlatformIdentifier: "notebook-al2-v2", supportEndsOn: "2025-06-30" },
      severity: "medium",
    },
    "Amazon Linux 1": { subject: on("notebook-al1-v1"), message: /ended on 2024-03-31/ },
  },
  skips: {
    "newer than the calendar": { subject: on("notebook-al2027-v1"), message: /not in the calendar/ },
    "not told": { subject: on(undefined) },
  },
  unknowns: { "not described": { subject: denied(notebook(), "setup") } },
});
