import { Unread } from "../../../src/model/index.ts";
import { ACCOUNT, REGION } from "../../verdicts.ts";

/** The account in one region. */
export const region = { Id: ACCOUNT, RegionName: REGION };

const refusing = (aspect: string, reason: "not-offered" | "denied", code: string, message: string) =>
  Object.defineProperty({ ...region, because: message }, aspect, {
    get: () => {
      throw new Unread({ account: ACCOUNT, region: REGION, service: "test", operation: aspect, reason, code, message });
    },
  });

/** Where AWS does not offer the service that the aspect asks. */
export const notOffered = (aspect: string): object => refusing(aspect, "not-offered", "NotOffered", "not offered");

/** Where the service refuses to answer with words of its own. */
export const refused = (aspect: string, message: string): object =>
  refusing(aspect, "denied", "AccessDeniedException", message);
