import rule from "../../../rules/iam/iam-role-trusts-vendor-without-external-id.ts";
import { account } from "../../../src/services/account/account.ts";
import { memberAccount } from "../../../src/services/organizations/member-account.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { doc, iamArn, LINKED, trusting } from "./things.ts";

const VENDOR = "777788889999";
const vendor = { AWS: `arn:aws:iam::${VENDOR}:root` };
const members: Given = [
  [memberAccount, [{ Id: VENDOR, Arn: `arn:aws:organizations::111122223333:account/o-a1b2c3d4e5/${VENDOR}` }]],
];
const alone: Given = [[account, [{ Id: "111122223333", organization: undefined }]]];
const id = { StringEquals: { "sts:ExternalId": "a1b2" } };

/** The vendor is trusted, and refused under a condition. */
const refused = (Condition: object, also: object = {}) => {
  const Deny = { Effect: "Deny", Principal: { AWS: "*" }, Action: "sts:AssumeRole", Condition, ...also };
  return trusting(vendor, undefined, {
    AssumeRolePolicyDocument: doc({ Effect: "Allow", Principal: vendor, Action: "sts:AssumeRole" }, Deny),
  });
};
const without = { StringNotEquals: { "sts:ExternalId": "a1b2" } };

verdicts(rule, {
  passes: {
    "the own account": { subject: trusting({ AWS: iamArn("role/deploy") }), given: [[memberAccount, UNLISTED]] },
    "a member of the organization": { subject: trusting(vendor), given: members },
    "the management account, asked by a member": {
      subject: trusting(vendor),
      given: [
        [account, [{ Id: "111122223333", organization: { Id: "o-a1b2c3d4e5", MasterAccountId: VENDOR } }]],
        [memberAccount, UNLISTED],
      ],
    },
    "with an external id": { subject: trusting(vendor, id), given: [[memberAccount, UNLISTED]] },
    "refused without an external id": { subject: refused(without) },
    "people, refused without MFA": { subject: refused({ BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } }) },
    "people with MFA": { subject: trusting(vendor, { Bool: { "aws:MultiFactorAuthPresent": "true" } }) },
    "an account of one's own": { subject: trusting(vendor), options: { accounts: [VENDOR] } },
    "a service": { subject: trusting({ Service: "ec2.amazonaws.com" }) },
  },
  fails: {
    "a vendor": {
      subject: trusting(vendor),
      message: /lets 777788889999, outside the organization, take it/,
    },
    "a vendor's role": { subject: trusting({ AWS: `arn:aws:iam::${VENDOR}:role/collector` }), given: alone },
    "an id that may be left out": { subject: trusting(vendor, { StringEqualsIfExists: { "sts:ExternalId": "a1b2" } }) },
    "another is refused without an external id": {
      subject: refused(without, { Principal: { AWS: "222233334444" } }),
    },
    "refused without an external id, and from elsewhere": {
      subject: refused({ ...without, NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } }),
    },
    "refused without any id": { subject: refused({ StringNotLike: { "sts:ExternalId": "*" } }) },
    "any id": { subject: trusting(vendor, { StringLike: { "sts:ExternalId": ["*"] } }) },
  },
  skips: { "AWS's own": { subject: trusting(vendor, undefined, LINKED) } },
  unknowns: { "members not listed": { subject: trusting(vendor), given: [[memberAccount, UNLISTED]] } },
});
