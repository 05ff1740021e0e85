import rule from "../../../rules/iam/iam-root-hardware-mfa-missing.ts";
import { virtualMfaDevice } from "../../../src/services/iam/virtual-mfa-device.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { iamArn } from "./things.ts";

const subject = { Id: "111122223333", iamSummary: { AccountMFAEnabled: 1, AccountPasswordPresent: 1 } };
const device = (name: string, UserArn: string) => ({ SerialNumber: iamArn(`mfa/${name}`), UserArn });

verdicts(rule, {
  passes: {
    "a key": { subject },
    "a key, and users with an app": { subject, given: [[virtualMfaDevice, [device("mina", iamArn("user/mina"))]]] },
  },
  fails: {
    "an app": {
      subject,
      given: [[virtualMfaDevice, [device("root-account-mfa-device", iamArn("root"))]]],
      message: /virtual MFA device \(arn:aws:iam::111122223333:mfa\/root-account-mfa-device\)/,
    },
    "an app by another name": { subject, given: [[virtualMfaDevice, [device("phone", iamArn("root"))]]] },
    "no MFA": { subject: { ...subject, iamSummary: { AccountMFAEnabled: 0, AccountPasswordPresent: 1 } } },
  },
  skips: {
    "an app, and no password": {
      subject: { ...subject, iamSummary: { AccountMFAEnabled: 1, AccountPasswordPresent: 0 } },
      given: [[virtualMfaDevice, [device("phone", iamArn("root"))]]],
    },
    "no password": { subject: { ...subject, iamSummary: { AccountMFAEnabled: 0, AccountPasswordPresent: 0 } } },
  },
  unknowns: { "no list of devices": { subject, given: [[virtualMfaDevice, UNLISTED]] } },
});
