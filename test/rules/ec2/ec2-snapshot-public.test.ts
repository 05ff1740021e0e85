import rule from "../../../rules/ec2/ec2-snapshot-public.ts";
import { accountRegion } from "../../../src/services/account/region.ts";
import { ACCOUNT, denied, REGION, verdicts } from "../../verdicts.ts";

const snapshot = { SnapshotId: "snap-1", VolumeId: "vol-1", Encrypted: false };
const open = { ...snapshot, sharedWithAll: ["snap-1"] };
const region = { Id: ACCOUNT, RegionName: REGION };
const sharing = (snapshotPublicSharing: string) => [[accountRegion, [{ ...region, snapshotPublicSharing }]] as const];

verdicts(rule, {
  passes: {
    private: { subject: { ...snapshot, sharedWithAll: [] } },
    "encrypted, which cannot be public": { subject: denied({ ...snapshot, Encrypted: true }, "sharedWithAll") },
  },
  fails: {
    public: {
      subject: open,
      given: sharing("unblocked"),
      message: /every AWS account can make a volume of this snapshot of vol-1/,
      severity: "critical",
    },
    "public, and only new sharing is blocked": {
      subject: open,
      given: sharing("block-new-sharing"),
      severity: "critical",
    },
    "marked public, but blocked": { subject: open, given: sharing("block-all-sharing"), severity: "low" },
    "whether it is blocked is denied": {
      subject: open,
      given: [[accountRegion, [denied({ ...region }, "snapshotPublicSharing")]]],
      severity: "critical",
    },
  },
  unknowns: { "the list is denied": { subject: denied({ ...snapshot }, "sharedWithAll"), message: /denied/ } },
});
