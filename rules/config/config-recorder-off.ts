import { defineRule, fail, pass, type Severity, skip, z } from "../../src/rule/index.ts";
import { offered } from "../../src/services/account/offered.ts";
import { accountRegion } from "../../src/services/account/region.ts";

const SERVICE_LINKED = /:role\/aws-service-role\/config\.[^/]+\/AWSServiceRoleForConfig$/;

export default defineRule({
  id: "config-recorder-off",
  title: "AWS Config does not record a region's resources",
  severity: "medium",
  why: "Nobody can tell what a resource looked like last week or who changed it since, and Config rules and most controls of Security Hub have nothing to judge.",
  fix: {
    text: "Record all types of resources in every enabled region, through the service-linked role; record the global ones (IAM) in one region only.",
    cli: `aws iam create-service-linked-role --aws-service-name config.amazonaws.com
aws configservice put-configuration-recorder --configuration-recorder '{"name": "default", "roleARN": "<role-arn>", "recordingGroup": {"allSupported": true, "includeGlobalResourceTypes": true}}'
aws configservice put-delivery-channel --delivery-channel name=default,s3BucketName=<bucket>
aws configservice start-configuration-recorder --configuration-recorder-name default`,
    terraform: `resource "aws_config_configuration_recorder" "<name>" {
  role_arn = aws_iam_service_linked_role.<config>.arn
  recording_group {
    all_supported                 = true
    include_global_resource_types = true
  }
}
resource "aws_config_configuration_recorder_status" "<name>" {
  name       = aws_config_configuration_recorder.<name>.name
  is_enabled = true
}`,
    cloudformation: `Type: AWS::Config::ConfigurationRecorder
Properties:
  RoleARN: <role-arn>
  RecordingGroup:
    AllSupported: true
    IncludeGlobalResourceTypes: true`,
  },
  references: {
    fsbp: ["Config.1"],
    cis: { "3.0": ["3.3"], "5.0": ["3.3"] },
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1",
    ],
  },
  examples: {
    pass: "The recorder runs, records all types, and uses the service-linked role.",
    fail: "The region has a recorder, and it is stopped.",
  },
  options: z.object({
    serviceLinkedRole: z
      ._default(z.boolean(), true)
      .check(z.describe("Whether a recorder that uses another role than the service-linked one is reported")),
  }),
  subject: accountRegion.with("configRecorders", "configRecorderStatus"),
  check: (region, { options }) => {
    const [listed] = offered(() => region.configRecorders);
    if (!listed) return skip(`AWS does not offer Config in ${region.region}`);
    // Those that services run for themselves record only what they need.
    const recorders = listed.filter(({ servicePrincipal }) => !servicePrincipal);
    if (recorders.length === 0) return fail(`Config has no recorder in ${region.region}`);
    const statusOf = (name = "") => region.configRecorderStatus.find((status) => status.name === name);
    const running = recorders.find(({ name }) => statusOf(name)?.recording === true);
    if (!running) return fail(`Config's recorder ${recorders[0]!.name} is stopped`, { recorders });
    const { name, roleARN = "", recordingGroup } = running;
    const { lastStatus, lastErrorCode, lastErrorMessage } = statusOf(name) ?? {};
    const evidence = { name, roleARN, recordingGroup, lastStatus, lastErrorCode };
    const flaws: [words: string, severity: Severity][] = [];
    if (lastStatus === "Failure") flaws.push([`cannot deliver: ${lastErrorMessage ?? lastErrorCode}`, "medium"]);
    const some =
      recordingGroup?.allSupported === false && !recordingGroup.exclusionByResourceTypes?.resourceTypes?.length;
    if (some) flaws.push([`records ${recordingGroup.resourceTypes?.length ?? 0} types of resources only`, "low"]);
    if (options.serviceLinkedRole && !SERVICE_LINKED.test(roleARN))
      flaws.push([`uses ${roleARN} instead of the service-linked role`, "low"]);
    if (flaws.length === 0) return pass;
    const words = flaws.map(([one]) => one).join("; ");
    return fail(`Config's recorder ${name} ${words}`, evidence, { severity: flaws[0]![1] });
  },
});
