import type { EKS } from "@aws-sdk/client-eks";
import { service } from "../../model/index.ts";

export const eks = service<EKS>("eks");

/** Most that lists of EKS give in a page. */
export const EKS_PAGE = 100;
