import type { ECR } from "@aws-sdk/client-ecr";
import { service } from "../../model/index.ts";

export const ecr = service<ECR>("ecr");

/** Most that lists of ECR give in a page. */
export const ECR_PAGE = 1000;
