import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { detector, featureOf, SUSPENDED } from "../../src/services/guardduty/detector.ts";

/** The agents by which GuardDuty sees what runs, and where. */
const AGENTS = {
  EKS_ADDON_MANAGEMENT: "EKS",
  ECS_FARGATE_AGENT_MANAGEMENT: "ECS on Fargate",
  EC2_AGENT_MANAGEMENT: "EC2",
} as const;

export default defineRule({
  id: "guardduty-detector-runtime-off",
  title: "GuardDuty does not watch what runs on servers and in containers",
  severity: "medium",
  why: "The network shows only the noise of an intruder: a shell in a container, a dropped program or a stolen token of a pod is seen on the machine alone.",
  fix: {
    text: "Turn Runtime Monitoring on, and let GuardDuty manage its agents for EKS, Fargate and EC2, so that what is new is watched from its start. Where an administrator account manages GuardDuty, it has to be turned on there.",
    cli: `aws guardduty update-detector --detector-id <detector-id> --features '[{
  "Name": "RUNTIME_MONITORING", "Status": "ENABLED", "AdditionalConfiguration": [
    { "Name": "EKS_ADDON_MANAGEMENT", "Status": "ENABLED" },
    { "Name": "ECS_FARGATE_AGENT_MANAGEMENT", "Status": "ENABLED" },
    { "Name": "EC2_AGENT_MANAGEMENT", "Status": "ENABLED" }
  ]
}]'`,
    terraform: `resource "aws_guardduty_detector_feature" "<name>" {
  detector_id = aws_guardduty_detector.<name>.id
  name        = "RUNTIME_MONITORING"
  status      = "ENABLED"
  additional_configuration {
    name   = "EKS_ADDON_MANAGEMENT"
    status = "ENABLED"
  }
  additional_configuration {
    name   = "ECS_FARGATE_AGENT_MANAGEMENT"
    status = "ENABLED"
  }
  additional_configuration {
    name   = "EC2_AGENT_MANAGEMENT"
    status = "ENABLED"
  }
}`,
    cloudformation: `Type: AWS::GuardDuty::Detector
Properties:
  Enable: true
  Features:
    - Name: RUNTIME_MONITORING
      Status: ENABLED
      AdditionalConfiguration:
        - Name: EKS_ADDON_MANAGEMENT
          Status: ENABLED
        - Name: ECS_FARGATE_AGENT_MANAGEMENT
          Status: ENABLED
        - Name: EC2_AGENT_MANAGEMENT
          Status: ENABLED`,
  },
  references: {
    fsbp: ["GuardDuty.7", "GuardDuty.11", "GuardDuty.12", "GuardDuty.13"],
    docs: [
      "https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-11",
    ],
  },
  examples: {
    pass: "Runtime Monitoring is on, and GuardDuty manages the agents for EKS, Fargate and EC2.",
    fail: "Runtime Monitoring is on, and the agents for EC2 are left to the account.",
  },
  subject: detector.with("config"),
  check: (d) => {
    if (d.config.Status !== "ENABLED") return skip(SUSPENDED);
    const runtime = featureOf(d, "RUNTIME_MONITORING");
    const eks = featureOf(d, "EKS_RUNTIME_MONITORING");
    if (!runtime && !eks) return skip("GuardDuty does not say that it has it in this region");
    const evidence = { RUNTIME_MONITORING: runtime, EKS_RUNTIME_MONITORING: eks };
    if (runtime?.status !== "ENABLED") {
      // The older feature watches clusters alone.
      const only = eks?.status === "ENABLED" ? ", but for the nodes of EKS clusters" : "";
      return fail(`Runtime Monitoring is off${only}`, evidence);
    }
    const names = Object.keys(AGENTS) as (keyof typeof AGENTS)[];
    const unmanaged = names.filter((name) => runtime.agents[name] !== "ENABLED").map((name) => AGENTS[name]);
    if (unmanaged.length === 0) return pass;
    const words = unmanaged.join(", ");
    return fail(`GuardDuty does not manage the agents of Runtime Monitoring for ${words}`, evidence, {
      severity: "low",
    });
  },
});
