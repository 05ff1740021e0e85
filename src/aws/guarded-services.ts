/**
 * Services that say on whose behalf they take a role (aws:SourceArn, aws:SourceAccount), and for whose roles AWS
 * recommends to demand it. Others do not bring these keys, so that a condition on them would lock the service out.
 */
export const guardedServices = {
  asOf: "2026-11-01",
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
  /** The page on which AWS recommends it, by service principal. */
  pages: {
    "bedrock.amazonaws.com":
      "https://docs.aws.amazon.com/bedrock/latest/userguide/cross-service-confused-deputy-prevention.html",
    "comprehend.amazonaws.com":
      "https://docs.aws.amazon.com/comprehend/latest/dg/cross-service-confused-deputy-prevention.html",
    "ecs-tasks.amazonaws.com": "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html",
    "frauddetector.amazonaws.com":
      "https://docs.aws.amazon.com/frauddetector/latest/ug/confused-deputy-prevention.html",
    "iot.amazonaws.com":
      "https://docs.aws.amazon.com/iot/latest/developerguide/cross-service-confused-deputy-prevention.html",
    "monitoring.rds.amazonaws.com":
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/cross-service-confused-deputy-prevention.html",
    "personalize.amazonaws.com":
      "https://docs.aws.amazon.com/personalize/latest/dg/cross-service-confused-deputy-prevention.html",
    "sagemaker.amazonaws.com":
      "https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html",
    "scheduler.amazonaws.com":
      "https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html",
    "ssm.amazonaws.com":
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/cross-service-confused-deputy-prevention.html",
    "states.amazonaws.com": "https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html",
    "transfer.amazonaws.com": "https://docs.aws.amazon.com/transfer/latest/userguide/confused-deputy.html",
    "vpc-flow-logs.amazonaws.com": "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html",
  } as Readonly<Record<string, string>>,
};

/** The page on which AWS recommends it for a service; `states.eu-west-1.amazonaws.com` is its older, regional name. */
export function guardPage(principal: string): string | undefined {
  const plain = principal.replace(
    /\.[a-z]{2}(-[a-z]+)+-\d\.amazonaws\.com(\.cn)?$|\.amazonaws\.com\.cn$/,
    ".amazonaws.com",
  );
  return guardedServices.pages[plain];
}
