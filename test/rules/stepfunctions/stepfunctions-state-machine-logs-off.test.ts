import rule from "../../../rules/stepfunctions/stepfunctions-state-machine-logs-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { machine } from "./machines.ts";

const logs = (level: string) => machine({}, { loggingConfiguration: { level, includeExecutionData: false } });

verdicts(rule, {
  passes: { errors: { subject: logs("ERROR") }, all: { subject: logs("ALL") } },
  fails: {
    off: { subject: logs("OFF"), message: "the level of its logs is OFF" },
    "nothing set": { subject: machine() },
  },
  skips: { "being deleted": { subject: machine({}, { status: "DELETING" }) } },
  unknowns: { "may not be described": { subject: denied(machine(), "setup") } },
});
