import type { Account } from "@aws-sdk/client-account";
import type { Budgets } from "@aws-sdk/client-budgets";
import type { IAM, PolicyDetail, RoleDetail, UserDetail } from "@aws-sdk/client-iam";
import type { Organizations } from "@aws-sdk/client-organizations";
import { notConfigured } from "./source.ts";
import { ACCOUNT, answers, daysAgo } from "./world.ts";

const iamArn = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`;
const encoded = (...Statement: object[]) => encodeURIComponent(JSON.stringify({ Version: "2012-10-17", Statement }));
const allow = (Action: string | string[], Resource = "*") => ({ Effect: "Allow", Action, Resource });
const inline = (PolicyName: string, ...statements: object[]): PolicyDetail => ({
  PolicyName,
  PolicyDocument: encoded(...statements),
});
const trust = (Principal: object, Condition?: object, Action = "sts:AssumeRole") =>
  encoded({ Effect: "Allow", Principal, Action, ...(Condition && { Condition }) });

// Mina runs the shop with a key from its first days; the deploy user was to be replaced by GitHub's own sign-in.
const user = (UserName: string, also: Partial<UserDetail> = {}): UserDetail => ({
  ...{ Path: "/", UserName, UserId: `AIDAEXAMPLE0000000${UserName.length}`, Arn: iamArn(`user/${UserName}`) },
  ...{ CreateDate: daysAgo(1200), UserPolicyList: [], GroupList: [], AttachedManagedPolicies: [], Tags: [] },
  ...also,
});
const users = [
  user("mina", { GroupList: ["admins"] }),
  user("deploy", { UserPolicyList: [inline("deploy", allow(["iam:PassRole", "lambda:*"]))] }),
];
const groups = [
  {
    ...{ Path: "/", GroupName: "admins", GroupId: "AGPAEXAMPLE00000001", Arn: iamArn("group/admins") },
    ...{ CreateDate: daysAgo(1200), GroupPolicyList: [] },
    AttachedManagedPolicies: [
      { PolicyName: "AdministratorAccess", PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
    ],
  },
];

const role = (RoleName: string, AssumeRolePolicyDocument: string, also: Partial<RoleDetail> = {}): RoleDetail => ({
  ...{ Path: "/", RoleName, RoleId: `AROAEXAMPLE0000000${RoleName.length}`, Arn: iamArn(`role/${RoleName}`) },
  ...{ CreateDate: daysAgo(700), AssumeRolePolicyDocument, RolePolicyList: [], AttachedManagedPolicies: [] },
  ...{ InstanceProfileList: [], Tags: [], RoleLastUsed: {} },
  ...also,
});
const roles = [
  role("shop-api", trust({ Service: "ecs-tasks.amazonaws.com" }, { StringEquals: { "aws:SourceAccount": ACCOUNT } })),
  role(
    "github-deploy",
    trust(
      { Federated: iamArn("oidc-provider/token.actions.githubusercontent.com") },
      { StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } },
      "sts:AssumeRoleWithWebIdentity",
    ),
  ),
  role("metrics-vendor", trust({ AWS: "arn:aws:iam::777788889999:root" })),
];
const managed = {
  ...{ PolicyName: "shop-orders", PolicyId: "ANPAEXAMPLE00000001", Arn: iamArn("policy/shop-orders"), Path: "/" },
  ...{ DefaultVersionId: "v2", AttachmentCount: 1, PermissionsBoundaryUsageCount: 0, IsAttachable: true },
  PolicyVersionList: [
    { VersionId: "v2", IsDefaultVersion: true, Document: encoded(allow("dynamodb:*"), allow("kms:Decrypt")) },
  ],
};
const administrator = {
  ...{ PolicyName: "AdministratorAccess", PolicyId: "ANPAIWMBCKSKIEE64ZLYK", Path: "/", AttachmentCount: 1 },
  ...{ Arn: "arn:aws:iam::aws:policy/AdministratorAccess", DefaultVersionId: "v1", IsAttachable: true },
  PolicyVersionList: [{ VersionId: "v1", IsDefaultVersion: true, Document: encoded(allow("*")) }],
};

const COLUMNS =
  "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation," +
  "mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region," +
  "access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date," +
  "access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active," +
  "cert_2_last_rotated";
const day = (days: number) => `${daysAgo(days).toISOString().slice(0, 19)}+00:00`;
const off = "false,N/A,N/A,N/A,N/A";
const report = [
  COLUMNS,
  `<root_account>,${iamArn("root")},${day(1300)},true,${day(3)},${day(1300)},not_supported,false,${off},${off},false,N/A,false,N/A`,
  `mina,${iamArn("user/mina")},${day(1200)},true,${day(1)},${day(1200)},N/A,false,true,${day(1200)},${day(1)},eu-west-1,s3,${off},false,N/A,false,N/A`,
  `deploy,${iamArn("user/deploy")},${day(900)},false,N/A,N/A,N/A,false,true,${day(60)},${day(2)},eu-west-1,lambda,${off},false,N/A,false,N/A`,
].join("\n");

export const iam = answers<IAM>("iam", {
  getAccountAuthorizationDetails: () => ({
    ...{ UserDetailList: users, GroupDetailList: groups, RoleDetailList: roles, Policies: [managed, administrator] },
    IsTruncated: false,
  }),
  generateCredentialReport: () => ({ State: "COMPLETE" }),
  getCredentialReport: () => ({
    ...{ Content: new TextEncoder().encode(report), ReportFormat: "text/csv", GeneratedTime: daysAgo(0) },
  }),
  getAccountSummary: () => ({
    SummaryMap: { AccountMFAEnabled: 0, AccountAccessKeysPresent: 0, AccountPasswordPresent: 1, Users: users.length },
  }),
  getAccountPasswordPolicy: () => notConfigured("NoSuchEntity"),
  listAccountAliases: () => ({ AccountAliases: ["hanbit-shop"] }),
  listVirtualMFADevices: () => ({ VirtualMFADevices: [] }),
  listServerCertificates: () => ({
    ServerCertificateMetadataList: [
      {
        ...{ Path: "/", ServerCertificateName: "shop-2024", ServerCertificateId: "ASCAEXAMPLE0000001" },
        ...{ Arn: iamArn("server-certificate/shop-2024"), UploadDate: daysAgo(640), Expiration: daysAgo(275) },
      },
    ],
  }),
  listSAMLProviders: () => ({ SAMLProviderList: [] }),
  listOpenIDConnectProviders: () => ({
    OpenIDConnectProviderList: [{ Arn: iamArn("oidc-provider/token.actions.githubusercontent.com") }],
  }),
});

export const accountManagement = answers<Account>("account", {
  getAlternateContact: () => notConfigured("ResourceNotFoundException"),
});

export const organizations = answers<Organizations>("organizations", {
  describeOrganization: () => notConfigured("AWSOrganizationsNotInUseException"),
  listAccounts: () => notConfigured("AWSOrganizationsNotInUseException"),
  listDelegatedAdministrators: () => notConfigured("AWSOrganizationsNotInUseException"),
  listPolicies: () => notConfigured("AWSOrganizationsNotInUseException"),
});

export const budgets = answers<Budgets>("budgets", {
  describeBudgetNotificationsForAccount: () => ({
    BudgetNotificationsForAccount: [
      {
        BudgetName: "monthly",
        Notifications: [{ NotificationType: "FORECASTED", ComparisonOperator: "GREATER_THAN", Threshold: 100 }],
      },
    ],
  }),
});
