import rule from "../../../rules/lambda/lambda-function-unsupported-runtime.ts";
import { verdicts } from "../../verdicts.ts";

// The tests' day is 2026-06-15.
const lambda = (Runtime?: string, PackageType = "Zip") => ({
  ...{ FunctionName: "orders", FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:orders" },
  ...{ PackageType, ...(Runtime && { Runtime }) },
});

verdicts(rule, {
  passes: {
    "supported for years": { subject: lambda("python3.14") },
    "its end is farther off than ninety days": { subject: lambda("python3.10") },
    "its end is near, and fewer days were asked for": { subject: lambda("provided.al2"), options: { days: 30 } },
    "no end was announced": { subject: lambda("nodejs26.x") },
  },
  fails: {
    "the end was last year": {
      subject: lambda("nodejs18.x"),
      message: "nodejs18.x has had no support since 2025-09-01",
      severity: "high",
      evidence: { Runtime: "nodejs18.x", deprecatedOn: "2025-09-01" },
    },
    "the end is near": {
      subject: lambda("provided.al2"),
      message: "support of provided.al2 ends on 2026-07-31",
      severity: "medium",
    },
  },
  skips: {
    "a container image": { subject: lambda(undefined, "Image"), message: /container image/ },
    "newer than our table": { subject: lambda("nodejs98.x"), message: /newer than the list/ },
    "no runtime is told": { subject: lambda(), message: /no managed runtime/ },
  },
});
