import rule from "../../../rules/ecs/ecs-task-set-public-ip.ts";
import { verdicts } from "../../verdicts.ts";

const set = (assignPublicIp?: string) => ({
  id: "ecs-svc/1",
  taskSetArn: "arn:aws:ecs:eu-west-1:111122223333:task-set/shop/api/ecs-svc/1",
  status: "PRIMARY",
  launchType: "FARGATE",
  ...(assignPublicIp && { networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"], assignPublicIp } } }),
});

verdicts(rule, {
  passes: { "no public addresses": { subject: set("DISABLED") } },
  fails: {
    "public addresses": {
      subject: set("ENABLED"),
      message: "its tasks get public addresses in subnet-1",
      evidence: { assignPublicIp: "ENABLED", subnets: ["subnet-1"] },
    },
  },
  skips: { "the network of its instances": { subject: set() } },
});
