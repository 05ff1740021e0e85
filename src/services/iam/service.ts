import type { IAM } from "@aws-sdk/client-iam";
import { service } from "../../model/index.ts";

export const iam = service<IAM>("iam");

/** What IAM gives in a page at most. */
export const IAM_PAGE = 1000;
