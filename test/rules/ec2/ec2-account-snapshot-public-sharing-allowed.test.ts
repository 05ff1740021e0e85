import rule from "../../../rules/ec2/ec2-account-snapshot-public-sharing-allowed.ts";
import { ACCOUNT, denied, REGION, verdicts } from "../../verdicts.ts";

const region = { Id: ACCOUNT, RegionName: REGION };
const state = (snapshotPublicSharing: string) => ({ ...region, snapshotPublicSharing });

verdicts(rule, {
  passes: { "all is blocked": { subject: state("block-all-sharing") } },
  fails: {
    "nothing is blocked": { subject: state("unblocked"), severity: "high", evidence: { State: "unblocked" } },
    "what is public stays so": { subject: state("block-new-sharing"), severity: "low", message: /public already/ },
  },
  unknowns: { "reading it is denied": { subject: denied({ ...region }, "snapshotPublicSharing"), message: /denied/ } },
});
