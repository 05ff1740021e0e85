import type { OpenSearch } from "@aws-sdk/client-opensearch";
import { service } from "../../model/index.ts";

/** The service was called Elasticsearch Service, and its IAM actions and ARNs still are. */
export const opensearch = service<OpenSearch>("opensearch", { iam: "es" });
