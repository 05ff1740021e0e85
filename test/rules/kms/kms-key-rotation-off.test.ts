import rule from "../../../rules/kms/kms-key-rotation-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { awsManaged, doomed, key, replica } from "./keys.ts";

const off = { rotation: { KeyRotationEnabled: false } };
const every = (RotationPeriodInDays: number) => ({ rotation: { KeyRotationEnabled: true, RotationPeriodInDays } });

verdicts(rule, {
  passes: {
    "each year": { subject: { ...key, ...every(365) } },
    "any period is enough for CIS and Security Hub": { subject: { ...key, ...every(2560) } },
    "the primary of a multi-Region key": {
      subject: {
        ...key,
        ...every(365),
        MultiRegion: true,
        MultiRegionConfiguration: { MultiRegionKeyType: "PRIMARY" },
      },
    },
    "on, without a period told": { subject: { ...key, rotation: { KeyRotationEnabled: true } } },
  },
  fails: {
    off: { subject: { ...key, ...off }, message: "automatic rotation is off" },
    "too seldom for the option": {
      subject: { ...key, ...every(400) },
      options: { days: 365 },
      message: /every 400 days/,
    },
  },
  skips: {
    "AWS manages it": { subject: { ...awsManaged, rotation: {} } },
    asymmetric: { subject: { ...key, KeySpec: "RSA_4096", rotation: {} }, message: /this one is RSA_4096/ },
    HMAC: { subject: { ...key, KeySpec: "HMAC_256", KeyUsage: "GENERATE_VERIFY_MAC", rotation: {} } },
    "imported key material": { subject: { ...key, Origin: "EXTERNAL", rotation: {} }, message: /imported/ },
    "in CloudHSM": { subject: { ...key, Origin: "AWS_CLOUDHSM", rotation: {} } },
    "in an external key store": { subject: { ...key, Origin: "EXTERNAL_KEY_STORE", rotation: {} } },
    "a replica, whatever is said of it": {
      subject: { ...key, ...replica, ...off },
      message: /its primary in us-east-1/,
    },
    doomed: { subject: { ...doomed, ...off } },
    disabled: { subject: { ...key, Enabled: false, KeyState: "Disabled", ...off } },
  },
  unknowns: { "its status unread": { subject: denied({ ...key }, "rotation") } },
});
