import rule from "../../../rules/accessanalyzer/accessanalyzer-analyzer-missing.ts";
import { account } from "../../../src/services/account/account.ts";
import { ACCOUNT, denied, type Given, verdicts } from "../../verdicts.ts";
import { notOffered, region } from "../account/region.ts";

const analyzer = (type: string, status = "ACTIVE") => ({ name: type.toLowerCase(), type, status });
const having = (...analyzers: readonly object[]) => ({ ...region, analyzers });
const alone: Given = [[account, [{ Id: ACCOUNT, organization: undefined }]]];
const member: Given = [[account, [{ Id: ACCOUNT, organization: { MasterAccountId: "999988887777" } }]]];

verdicts(rule, {
  passes: {
    "of the account": { subject: having(analyzer("ACCOUNT")) },
    "of the organization": { subject: having(analyzer("ACCOUNT_UNUSED_ACCESS"), analyzer("ORGANIZATION")) },
  },
  fails: {
    none: { subject: having(), given: alone, message: /^no analyzer looks for access/, severity: "medium" },
    "of unused access": { subject: having(analyzer("ACCOUNT_UNUSED_ACCESS")), given: alone },
    "one that failed": {
      subject: having(analyzer("ACCOUNT", "FAILED")),
      message: "analyzer account in eu-west-1 is failed",
    },
    "in a member account": { subject: having(), given: member, message: /cannot be seen from here/, severity: "low" },
  },
  skips: { "not offered": { subject: notOffered("analyzers") } },
  unknowns: {
    "listing is denied": { subject: denied({ ...region }, "analyzers") },
    "the organization is denied": {
      subject: having(),
      given: [[account, [denied({ Id: ACCOUNT }, "organization")]]],
    },
  },
});
