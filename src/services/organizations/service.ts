import type { Organizations } from "@aws-sdk/client-organizations";
import { service } from "../../model/index.ts";

export const organizations = service<Organizations>("organizations");

/** What Organizations gives in a page at most. */
export const ORGANIZATIONS_PAGE = 20;

/** The error that is an answer: the account is in no organization. */
export const IN_NONE = ["AWSOrganizationsNotInUseException"];
