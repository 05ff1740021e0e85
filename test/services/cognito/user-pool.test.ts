import { expect, it } from "vitest";
import { userPool } from "../../../src/services/cognito/user-pool.ts";
import { admitted, PASSWORD } from "../masked.ts";

it("user pools keep how they let users in, not what they write to them or by which id they send", async () => {
  const { settings, tagging } = userPool.spec.aspects as Record<string, never>;
  const answer = {
    UserPool: {
      ...{ Id: "eu-west-1_aBcDeFgHi", Name: "customers", MfaConfiguration: "OFF", DeletionProtection: "INACTIVE" },
      Policies: { PasswordPolicy: { MinimumLength: 8 } },
      ...{ EmailVerificationMessage: PASSWORD, SmsConfiguration: { ExternalId: PASSWORD } },
      AdminCreateUserConfig: { UnusedAccountValidityDays: 7, InviteMessageTemplate: { EmailMessage: PASSWORD } },
      UserPoolTags: { team: "shop" },
    },
  };
  const kept = await admitted(settings!, answer);
  expect(kept).toEqual({
    ...{ MfaConfiguration: "OFF", DeletionProtection: "INACTIVE", UserPoolTags: { team: "shop" } },
    Policies: { PasswordPolicy: { MinimumLength: 8 } },
    AdminCreateUserConfig: { UnusedAccountValidityDays: 7 },
  });
  // Equal calls share an answer, so both must let in the same.
  expect(await admitted(tagging!, answer)).toEqual(kept);
});
