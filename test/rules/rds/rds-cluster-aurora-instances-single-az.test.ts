import rule from "../../../rules/rds/rds-cluster-aurora-instances-single-az.ts";
import { dbInstance } from "../../../src/services/rds/db-instance.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { cluster, memberIn, multiAz, serverlessV1 } from "./samples.ts";

const two = {
  ...cluster,
  DBClusterMembers: ["shop-1", "shop-2"].map((DBInstanceIdentifier) => ({ DBInstanceIdentifier })),
};
const first = memberIn("shop-1", "eu-west-1a");

verdicts(rule, {
  passes: { "two zones": { subject: two, given: [[dbInstance, [first, memberIn("shop-2", "eu-west-1b")]]] } },
  fails: {
    "one instance": {
      subject: cluster,
      given: [[dbInstance, [first]]],
      message: "shop-1 in eu-west-1a is its only instance",
    },
    "two instances in one zone": {
      subject: two,
      given: [[dbInstance, [first, memberIn("shop-2", "eu-west-1a")]]],
      message: "shop-1, shop-2 all lie in eu-west-1a",
      evidence: { AvailabilityZone: "eu-west-1a", DBClusterMembers: ["shop-1", "shop-2"] },
    },
    "the second is being deleted": { subject: two, given: [[dbInstance, [first]]] },
  },
  skips: {
    "a Multi-AZ cluster": { subject: multiAz },
    "Serverless v1": { subject: serverlessV1 },
    headless: { subject: { ...cluster, DBClusterMembers: [] } },
    "an instance without a zone yet": { subject: two, given: [[dbInstance, [first, memberIn("shop-2")]]] },
    "all being deleted": { subject: two },
  },
  unknowns: { "instances unread": { subject: two, given: [[dbInstance, UNLISTED]] } },
});
