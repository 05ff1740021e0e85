import rule from "../../../rules/ssm/ssm-document-public.ts";
import { denied, verdicts } from "../../verdicts.ts";

const document = { Name: "restart-shop", Owner: "111122223333", DocumentType: "Automation" };

verdicts(rule, {
  passes: {
    private: { subject: { ...document, sharedWith: [] } },
    "shared with an account": { subject: { ...document, sharedWith: ["444455556666"] } },
  },
  fails: {
    public: {
      subject: { ...document, sharedWith: ["444455556666", "all"] },
      message: "every AWS account can read and run this document (Automation)",
    },
    "as some tools write it": { subject: { ...document, sharedWith: ["All"] } },
  },
  unknowns: { "reading it is denied": { subject: denied({ ...document }, "sharedWith"), message: /denied/ } },
});
