import type { DocDB } from "@aws-sdk/client-docdb";
import { service } from "../../model/index.ts";

/** DocumentDB answers at the endpoint of RDS and under its IAM actions. */
export const docdb = service<DocDB>("docdb", { iam: "rds" });

/** Without it the lists hold the clusters and snapshots of RDS and Neptune too. */
export const onlyDocdb = () => ({ Filters: [{ Name: "engine", Values: ["docdb"] }] });
