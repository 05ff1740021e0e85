import rule from "../../../rules/ec2/ec2-account-ebs-default-encryption-off.ts";
import { ACCOUNT, denied, REGION, verdicts } from "../../verdicts.ts";

const region = { Id: ACCOUNT, RegionName: REGION };

verdicts(rule, {
  passes: { on: { subject: { ...region, ebsEncryptionByDefault: true } } },
  fails: { off: { subject: { ...region, ebsEncryptionByDefault: false }, message: /new volumes in eu-west-1/ } },
  unknowns: { "reading it is denied": { subject: denied({ ...region }, "ebsEncryptionByDefault"), message: /denied/ } },
});
