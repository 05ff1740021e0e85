import rule from "../../../rules/organizations/organizations-delegated-administrator-unknown.ts";
import { verdicts } from "../../verdicts.ts";

const delegate = (also: object) => ({
  subject: {
    ...{ Id: "444455556666", Name: "security", State: "ACTIVE" },
    Arn: "arn:aws:organizations::111122223333:account/o-a1b2c3d4e5/444455556666",
    ...also,
  },
});

verdicts(rule, {
  passes: {
    active: delegate({}),
    "active, in the older word": delegate({ State: undefined, Status: "ACTIVE" }),
    "on the list": { ...delegate({}), options: { accounts: ["444455556666"] } },
  },
  fails: {
    suspended: { ...delegate({ State: "SUSPENDED" }), message: /is SUSPENDED$/ },
    "not on the list": { ...delegate({}), options: { accounts: ["777788889999"] } },
  },
  unknowns: { "its state is not told": delegate({ State: undefined }) },
});
