import { Account } from "@aws-sdk/client-account";
import { IAM } from "@aws-sdk/client-iam";
import { Organizations } from "@aws-sdk/client-organizations";
import type { Area } from "../area.ts";
import type { Network } from "../seed/network.ts";
import type { Labels, Seeding } from "../seed/seeding.ts";

const OWN = "123456789012";
const arn = (resource: string) => `arn:aws:iam::${OWN}:${resource}`;
const document = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
const allow = (Action: string | string[], Resource = "*") => ({ Effect: "Allow", Action, Resource });
const trust = (Principal: object, Condition?: object, Action = "sts:AssumeRole") =>
  document({ Effect: "Allow", Principal, Action, ...(Condition && { Condition }) });

/** The account itself: people and their keys, policies and trust, and the organization around it. */
async function seed(config: Seeding, _: Network, labels: Labels): Promise<void> {
  await Promise.all([seedPeople(new IAM(config)), seedRoles(new IAM(config)), seedOrganization(config, labels)]);
  await new Account(config).putAlternateContact({
    ...{ AlternateContactType: "SECURITY", Name: "On call", Title: "Security" },
    ...{ EmailAddress: "security@hanbit.example", PhoneNumber: "+82-2-0000" },
  });
}

async function seedPeople(iam: IAM): Promise<void> {
  await iam.updateAccountPasswordPolicy({
    ...{ RequireUppercaseCharacters: true, RequireLowercaseCharacters: true, RequireNumbers: true },
    ...{ RequireSymbols: true, MinimumPasswordLength: 10 },
  });
  await iam.createGroup({ GroupName: "sound-people" });
  const reading = document(allow(["s3:Get*", "s3:List*"]));
  await iam.putGroupPolicy({ GroupName: "sound-people", PolicyName: "read", PolicyDocument: reading });
  for (const UserName of ["sound-user", "careless-user"]) {
    await iam.createUser({ UserName });
    await iam.createLoginProfile({ UserName, Password: "A-long-Passw0rd" });
  }
  await iam.addUserToGroup({ UserName: "sound-user", GroupName: "sound-people" });
  const { VirtualMFADevice } = await iam.createVirtualMFADevice({ VirtualMFADeviceName: "sound-user" });
  const SerialNumber = VirtualMFADevice!.SerialNumber!;
  await iam.enableMFADevice({
    ...{ UserName: "sound-user", SerialNumber, AuthenticationCode1: "123456", AuthenticationCode2: "234567" },
  });
  for (let i = 0; i < 2; i++) await iam.createAccessKey({ UserName: "careless-user" });
  const all = document(allow("*"));
  await iam.putUserPolicy({ UserName: "careless-user", PolicyName: "all", PolicyDocument: all });
}

const HUB = "token.actions.githubusercontent.com";
const github = { Federated: arn(`oidc-provider/${HUB}`) };
const web = "sts:AssumeRoleWithWebIdentity";
const TRUST: Readonly<Record<string, string>> = {
  "careless-open": trust({ AWS: "*" }),
  "sound-open": trust({ AWS: "*" }, { StringEquals: { "aws:PrincipalAccount": OWN } }),
  "careless-vendor": trust({ AWS: "arn:aws:iam::777788889999:root" }),
  "sound-vendor": trust({ AWS: "arn:aws:iam::777788889999:root" }, { StringEquals: { "sts:ExternalId": "a1b2" } }),
  "careless-github": trust(github, { StringEquals: { [`${HUB}:aud`]: "sts.amazonaws.com" } }, web),
  "sound-github": trust(github, { StringLike: { [`${HUB}:sub`]: "repo:hanbit/shop:*" } }, web),
  "careless-schedule": trust({ Service: "scheduler.amazonaws.com" }),
  "sound-schedule": trust({ Service: "scheduler.amazonaws.com" }, { StringEquals: { "aws:SourceAccount": OWN } }),
  "careless-ghost": trust({ AWS: "AIDACKCEVSQ6C2EXAMPLE" }),
};

const POLICIES: Readonly<Record<string, string>> = {
  "careless-admin": document(allow("*")),
  "careless-climber": document(allow(["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"])),
  "careless-reader": document(allow(["s3:*", "kms:Decrypt"])),
  "sound-policy": document(allow(["s3:GetObject", "kms:Decrypt"], "arn:aws:kms:eu-west-1:123456789012:key/1")),
};

async function seedRoles(iam: IAM): Promise<void> {
  for (const [RoleName, AssumeRolePolicyDocument] of Object.entries(TRUST))
    await iam.createRole({ RoleName, AssumeRolePolicyDocument });
  for (const [PolicyName, PolicyDocument] of Object.entries(POLICIES)) {
    const { Policy } = await iam.createPolicy({ PolicyName, PolicyDocument });
    await iam.attachRolePolicy({ RoleName: "sound-vendor", PolicyArn: Policy!.Arn! });
  }
  const inline = { all: "careless-admin", climb: "careless-climber", read: "careless-reader", sound: "sound-policy" };
  for (const [PolicyName, like] of Object.entries(inline))
    await iam.putRolePolicy({ RoleName: "sound-open", PolicyName, PolicyDocument: POLICIES[like]! });
}

async function seedOrganization(config: Seeding, labels: Labels): Promise<void> {
  const organizations = new Organizations(config);
  await organizations.createOrganization({ FeatureSet: "ALL" });
  const make = async (name: string) => {
    const { CreateAccountStatus } = await organizations.createAccount({
      ...{ AccountName: name, Email: `${name}@hanbit.example` },
    });
    labels.set(CreateAccountStatus!.AccountId!, name);
    return CreateAccountStatus!.AccountId!;
  };
  const [sound, , closed] = [await make("sound-member"), await make("careless-member"), await make("closed-member")];
  for (const AccountId of [sound, closed])
    await organizations.registerDelegatedAdministrator({ AccountId, ServicePrincipal: "guardduty.amazonaws.com" });
  await organizations.closeAccount({ AccountId: closed });
  const { Policy } = await organizations.createPolicy({
    ...{ Name: "guardrails", Description: "", Type: "SERVICE_CONTROL_POLICY" },
    Content: document({ Effect: "Deny", Action: "organizations:LeaveOrganization", Resource: "*" }),
  });
  await organizations.attachPolicy({ PolicyId: Policy!.PolicySummary!.Id!, TargetId: sound });
}

export const account: Area = {
  name: "the account",
  seed,
  fails: [
    "iam-account-without-federation 123456789012",
    "iam-inline-policy-decrypts-all-keys careless-user/all",
    "iam-inline-policy-decrypts-all-keys sound-open/all",
    "iam-inline-policy-decrypts-all-keys sound-open/read",
    "iam-inline-policy-full-admin careless-user/all",
    "iam-inline-policy-full-admin sound-open/all",
    "iam-inline-policy-privilege-escalation sound-open/climb",
    "iam-password-policy-reuse-allowed 123456789012",
    "iam-password-policy-short 123456789012",
    "iam-policy-decrypts-all-keys careless-admin",
    "iam-policy-decrypts-all-keys careless-reader",
    "iam-policy-full-admin careless-admin",
    "iam-policy-privilege-escalation careless-climber",
    "iam-policy-wildcard-service-actions careless-admin",
    "iam-policy-wildcard-service-actions careless-reader",
    "iam-role-confused-deputy careless-schedule",
    "iam-role-oidc-subject-open careless-github",
    "iam-role-trusts-anyone careless-open",
    "iam-role-trusts-deleted-principal careless-ghost",
    "iam-role-trusts-vendor-without-external-id careless-vendor",
    "iam-root-hardware-mfa-missing 123456789012",
    "iam-root-mfa-missing 123456789012",
    "iam-support-role-missing 123456789012",
    "iam-user-administrator careless-user",
    "iam-user-console-without-mfa careless-user",
    "iam-user-direct-policy careless-user",
    "iam-user-initial-access-key careless-user",
    "iam-user-two-active-keys careless-user",
    "organizations-delegated-administrator-unknown closed-member",
    "organizations-scp-missing careless-member",
  ],
  passes: [
    "account-outside-organization 123456789012",
    "account-security-contact-missing 123456789012",
    "iam-access-key-old careless-user",
    "iam-inline-policy-decrypts-all-keys sound-open/climb",
    "iam-inline-policy-decrypts-all-keys sound-open/sound",
    "iam-inline-policy-decrypts-all-keys sound-people/read",
    "iam-inline-policy-full-admin sound-open/climb",
    "iam-inline-policy-full-admin sound-open/read",
    "iam-inline-policy-full-admin sound-open/sound",
    "iam-inline-policy-full-admin sound-people/read",
    "iam-inline-policy-privilege-escalation sound-open/read",
    "iam-inline-policy-privilege-escalation sound-open/sound",
    "iam-inline-policy-privilege-escalation sound-people/read",
    "iam-password-policy-weak 123456789012",
    "iam-policy-cloudshell-full-access 123456789012",
    "iam-policy-decrypts-all-keys sound-policy",
    "iam-policy-full-admin sound-policy",
    "iam-policy-privilege-escalation sound-policy",
    "iam-policy-wildcard-service-actions sound-policy",
    "iam-role-confused-deputy sound-schedule",
    "iam-role-oidc-subject-open sound-github",
    "iam-role-trusts-anyone sound-github",
    "iam-role-trusts-anyone sound-open",
    "iam-role-trusts-anyone sound-schedule",
    "iam-role-trusts-anyone sound-vendor",
    "iam-role-trusts-deleted-principal sound-github",
    "iam-role-trusts-deleted-principal sound-open",
    "iam-role-trusts-deleted-principal sound-schedule",
    "iam-role-trusts-deleted-principal sound-vendor",
    "iam-role-trusts-vendor-without-external-id sound-github",
    "iam-role-trusts-vendor-without-external-id sound-open",
    "iam-role-trusts-vendor-without-external-id sound-schedule",
    "iam-role-trusts-vendor-without-external-id sound-vendor",
    "iam-root-access-key 123456789012",
    "iam-user-administrator sound-user",
    "iam-user-console-without-mfa sound-user",
    "iam-user-credentials-unused-45-days careless-user",
    "iam-user-credentials-unused-45-days sound-user",
    "iam-user-credentials-unused-90-days careless-user",
    "iam-user-credentials-unused-90-days sound-user",
    "iam-user-direct-policy sound-user",
    "iam-user-initial-access-key sound-user",
    "organizations-delegated-administrator-unknown sound-member",
    "organizations-scp-missing sound-member",
  ],
};
