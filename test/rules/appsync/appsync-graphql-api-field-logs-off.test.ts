import rule from "../../../rules/appsync/appsync-graphql-api-field-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { apiOf } from "./samples.ts";

const role = { cloudWatchLogsRoleArn: "arn:aws:iam::111122223333:role/appsync-logs" };

verdicts(rule, {
  passes: {
    errors: { subject: apiOf() },
    debugging: { subject: apiOf({ logConfig: { fieldLogLevel: "DEBUG", ...role } }) },
    all: { subject: apiOf({ logConfig: { fieldLogLevel: "ALL", ...role } }) },
  },
  fails: {
    "requests only": {
      subject: apiOf({ logConfig: { fieldLogLevel: "NONE", ...role } }),
      message: "fields are logged at level NONE",
      evidence: { fieldLogLevel: "NONE" },
    },
    "no logs": { subject: apiOf({ logConfig: undefined }), message: "it has no log settings" },
  },
});
