import type { ElasticBeanstalk } from "@aws-sdk/client-elastic-beanstalk";
import { service } from "../../model/index.ts";

export const elasticbeanstalk = service<ElasticBeanstalk>("elasticbeanstalk", {
  client: "@aws-sdk/client-elastic-beanstalk",
});
