import rule from "../../../rules/workspaces/workspaces-workspace-user-volume-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";

const workspace = { WorkspaceId: "ws-1", UserName: "ji-woo", State: "AVAILABLE" };

verdicts(rule, {
  passes: { encrypted: { subject: { ...workspace, UserVolumeEncryptionEnabled: true } } },
  fails: {
    "not said": { subject: workspace, evidence: { UserName: "ji-woo" } },
    "the other one is": {
      subject: { ...workspace, UserVolumeEncryptionEnabled: false, RootVolumeEncryptionEnabled: true },
    },
  },
  skips: {
    "could not be made": { subject: { ...workspace, State: "ERROR", ErrorCode: "ResourceLimitExceeded" } },
    "without such a volume": { subject: { ...workspace, WorkspaceProperties: { UserVolumeSizeGib: 0 } } },
  },
});
