const STRONG = {
  ...{ MinimumLength: 8, RequireUppercase: true, RequireLowercase: true, RequireNumbers: true, RequireSymbols: true },
  TemporaryPasswordValidityDays: 7,
};

export const userPoolOf = ({
  PasswordPolicy,
  ...more
}: { PasswordPolicy?: object } & Record<string, unknown> = {}) => ({
  ...{ Id: "eu-west-1_aBcDeFgHi", Name: "customers" },
  settings: {
    Policies: {
      PasswordPolicy: { ...STRONG, ...PasswordPolicy },
      SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD"] },
    },
    ...{ DeletionProtection: "ACTIVE", MfaConfiguration: "ON", LambdaConfig: {} },
    ...more,
  },
});

export const identityPoolOf = (settings: object) => ({
  ...{ IdentityPoolId: "eu-west-1:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0", IdentityPoolName: "app" },
  settings: { AllowUnauthenticatedIdentities: false, ...settings },
});
