import type { VirtualMFADevice } from "@aws-sdk/client-iam";
import { kind } from "../../model/index.ts";
import { iam, IAM_PAGE } from "./service.ts";

/** Virtual MFA devices that a user of the account or its root user signs in with. */
export const virtualMfaDevice = kind<
  Pick<VirtualMFADevice, "SerialNumber" | "EnableDate"> & { readonly UserArn?: string | undefined }
>()("AWS::IAM::VirtualMFADevice", {
  scope: "global",
  list: iam("listVirtualMFADevices", {
    input: () => ({ AssignmentStatus: "Assigned" }),
    pageSize: IAM_PAGE,
    // The seed and its QR code are answered only when a device is made; they would have no business here.
    admit: ({ VirtualMFADevices = [] }) => ({
      VirtualMFADevices: VirtualMFADevices.map(({ SerialNumber, EnableDate, User }) => ({
        ...{ SerialNumber, EnableDate },
        UserArn: User?.Arn,
      })),
    }),
    value: (out) => out.VirtualMFADevices,
  }),
  identity: ({ SerialNumber }) => ({ arn: SerialNumber, name: SerialNumber?.split(":mfa/")[1] }),
});
