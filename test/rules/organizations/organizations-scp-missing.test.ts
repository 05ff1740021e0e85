import rule from "../../../rules/organizations/organizations-scp-missing.ts";
import { controlPolicy } from "../../../src/services/organizations/control-policy.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const arn = (resource: string) => `arn:aws:organizations::111122223333:${resource}`;
const member = (Id: string, also: object = {}) => ({
  ...{ Id, Name: "shop", State: "ACTIVE", Arn: arn(`account/o-a1b2c3d4e5/${Id}`) },
  Paths: [`o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/${Id}/`],
  ...also,
});
const attached = (Type: string, TargetId: string): Given => [
  [
    controlPolicy,
    [
      {
        Id: "p-FullAWSAccess",
        Arn: "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess",
        AwsManaged: true,
      },
      { Id: "p-1", Arn: arn("policy/o-a1b2c3d4e5/service_control_policy/p-1"), targets: [{ Type, TargetId }] },
    ],
  ],
];
const subject = member("444455556666");

verdicts(rule, {
  passes: {
    "at the root": { subject, given: attached("ROOT", "r-ab12") },
    "at its unit": { subject, given: attached("ORGANIZATIONAL_UNIT", "ou-ab12-11111111") },
    "at the account": { subject, given: attached("ACCOUNT", "444455556666") },
  },
  fails: {
    "at another unit": { subject, given: attached("ORGANIZATIONAL_UNIT", "ou-ab12-22222222") },
    none: { subject },
  },
  skips: {
    "the management account": { subject: member("111122223333") },
    "a closed account": { subject: member("444455556666", { State: "CLOSED" }) },
  },
  unknowns: {
    "its state is not told": { subject: member("444455556666", { State: undefined }) },
    "not listed": { subject, given: [[controlPolicy, UNLISTED]] },
    "where it lies is not told": {
      subject: member("444455556666", { Paths: undefined }),
      given: attached("ORGANIZATIONAL_UNIT", "ou-ab12-22222222"),
    },
  },
});
