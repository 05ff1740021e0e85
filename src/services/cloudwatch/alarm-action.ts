import { parseArn } from "../../aws/arn.ts";
import type { Collection, Identity } from "../../model/index.ts";
import { autoScalingGroup } from "../autoscaling/auto-scaling-group.ts";
import { callFault, type CallFault } from "../lambda/callable.ts";
import { lambdaFunction } from "../lambda/function.ts";
import { topic } from "../sns/topic.ts";

/** What alarms call, as far as it is looked up here. */
export const actionKinds = {
  topics: topic.with(),
  functions: lambdaFunction.with("policy"),
  groups: autoScalingGroup.with(),
};

interface Actions {
  readonly topics: Collection<Identity>;
  readonly functions: Collection<Identity & { readonly policy: string | undefined }>;
  readonly groups: Collection<Identity>;
}

const CALLER = "lambda.alarms.cloudwatch.amazonaws.com";

/** Why an alarm's action comes to nothing; `open` where it cannot be told from here; neither when it can be carried out. */
export function actionFault(action: string, alarm: Identity, { topics, functions, groups }: Actions): CallFault {
  const arn = parseArn(action);
  if (!arn) return { fault: `${action} is nothing that an alarm can call` };
  if (arn.service === "automate" || arn.service === "swf") return {};
  if (arn.account !== alarm.account) return { open: `${action} belongs to account ${arn.account || "unknown"}` };
  if (arn.service === "sns") return topics.get(action) ? {} : { fault: `the topic ${arn.resource} does not exist` };
  if (arn.service === "lambda") return callFault(action, CALLER, alarm, functions);
  const [, group] = /:autoScalingGroupName\/(.+?):policyName\//.exec(arn.resource) ?? [];
  if (arn.service === "autoscaling" && group !== undefined)
    return groups.get(group) ? {} : { fault: `the Auto Scaling group ${group}, whose policy it calls, does not exist` };
  return { open: `${action} is not looked up here` };
}
