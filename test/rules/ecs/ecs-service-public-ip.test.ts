import rule from "../../../rules/ecs/ecs-service-public-ip.ts";
import { verdicts } from "../../verdicts.ts";

const service = {
  serviceArn: "arn:aws:ecs:eu-west-1:111122223333:service/shop/api",
  serviceName: "api",
  clusterArn: "arn:aws:ecs:eu-west-1:111122223333:cluster/shop",
  launchType: "FARGATE",
};
const network = (assignPublicIp?: string) => ({
  networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"], ...(assignPublicIp && { assignPublicIp }) } },
});

verdicts(rule, {
  passes: {
    disabled: { subject: { ...service, ...network("DISABLED") } },
    "a task set on its way out": {
      subject: { ...service, ...network("DISABLED"), taskSets: [{ status: "DRAINING", ...network("ENABLED") }] },
    },
    "not said, which means disabled": { subject: { ...service, ...network() } },
  },
  fails: {
    enabled: { subject: { ...service, ...network("ENABLED") }, message: /subnet-1/ },
    "enabled for a task set": {
      subject: { ...service, ...network("DISABLED"), taskSets: [{ status: "ACTIVE", ...network("ENABLED") }] },
    },
  },
  skips: {
    "bridge or host network": { subject: { ...service, launchType: "EC2" }, message: /instances/ },
  },
});
