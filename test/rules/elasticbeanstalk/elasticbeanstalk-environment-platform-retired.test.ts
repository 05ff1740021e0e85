import rule from "../../../rules/elasticbeanstalk/elasticbeanstalk-environment-platform-retired.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { onPlatform } from "./environment.ts";

const on = (branch: string | undefined, version?: string, owner = "AWSElasticBeanstalk") =>
  onPlatform({
    PlatformOwner: owner,
    PlatformVersion: "4.3.0",
    PlatformBranchName: "Docker running on 64bit Amazon Linux 2023",
    PlatformBranchLifecycleState: branch,
    PlatformLifecycleState: version,
  });

verdicts(rule, {
  passes: { "supported and recommended": { subject: on("Supported", "Recommended") } },
  fails: {
    retired: { subject: on("Retired"), message: /Docker .* is retired/, severity: "high" },
    deprecated: { subject: on("deprecated", "recommended"), severity: "medium" },
    beta: { subject: on("Beta", "Recommended"), message: /is beta/, severity: "medium" },
    "an older version": { subject: on("Supported"), message: "its version 4.3.0 of Docker", severity: "low" },
  },
  skips: {
    "of their own": { subject: on("Supported", undefined, "111122223333") },
    "without a branch": { subject: on(undefined) },
    "without a platform": { subject: onPlatform({}) },
  },
  unknowns: { "platform denied": { subject: denied(on("Retired"), "platform") } },
});
