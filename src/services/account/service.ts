import type { Account } from "@aws-sdk/client-account";
import { service } from "../../model/index.ts";

/** AWS Account Management. */
export const accountManagement = service<Account>("account");
