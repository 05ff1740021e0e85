import rule from "../../../rules/elb/elb-load-balancer-access-logs-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { classic } from "./balancer.ts";

const logging = (AccessLog: object | undefined) => classic(["HTTP:80"], { attributes: { AccessLog } });

verdicts(rule, {
  passes: { on: { subject: logging({ Enabled: true, S3BucketName: "logs", EmitInterval: 60 }) } },
  fails: {
    off: { subject: logging({ Enabled: false }), evidence: { "AccessLog.Enabled": false } },
    "never set": { subject: logging(undefined), evidence: { "AccessLog.Enabled": "not set" } },
  },
  unknowns: { "attributes denied": { subject: denied(logging(undefined), "attributes") } },
});
