import type { Neptune } from "@aws-sdk/client-neptune";
import { service } from "../../model/index.ts";

/** Neptune answers at the endpoint of RDS and under its IAM actions. */
export const neptune = service<Neptune>("neptune", { iam: "rds" });

/** Without it the lists hold the clusters and snapshots of RDS and DocumentDB too. */
export const onlyNeptune = () => ({ Filters: [{ Name: "engine", Values: ["neptune"] }] });
