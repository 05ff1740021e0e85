import { describe, expect, it } from "vitest";
import { csvRows } from "../../../src/services/iam/csv.ts";
import { credentials } from "../../../src/services/iam/credential-report.ts";
import { managedPolicy } from "../../../src/services/iam/managed-policy.ts";
import { virtualMfaDevice } from "../../../src/services/iam/virtual-mfa-device.ts";
import { account } from "../../../src/services/account/account.ts";
import type { Read } from "../../../src/model/index.ts";

const admit = (read: unknown, answer: object) => (read as Read).admit!(answer as never);
const json = (value: unknown) => JSON.stringify(value);

describe("the answer about all of IAM", () => {
  it("keeps the default version of a policy only, decoded", () => {
    const text = '{"Version":"2012-10-17","Statement":[]}';
    const admitted = admit(managedPolicy.spec.lists[0], {
      Policies: [
        {
          PolicyName: "own",
          PolicyVersionList: [
            { VersionId: "v1", Document: "old", IsDefaultVersion: false },
            { VersionId: "v2", Document: encodeURIComponent(text), IsDefaultVersion: true },
          ],
        },
      ],
    });
    expect(json(admitted)).not.toContain("old");
    expect(admitted).toMatchObject({ Policies: [{ PolicyName: "own", Document: text }] });
  });
});

describe("the credential report", () => {
  const read = credentials.spec.details!.read;
  const columns =
    "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,mfa_active," +
    [1, 2].map((n) => `access_key_${n}_active,access_key_${n}_last_rotated,access_key_${n}_last_used_date`).join(",") +
    ",cert_1_active,cert_2_active,something_new";
  const report = (text: string) => admit(read, { Content: new TextEncoder().encode(text) });

  it("is read by the names of its columns", () => {
    expect(report(`${columns}\na,arn:a,t,true,u,c,false,true,r,l,false,N/A,N/A,false,false,x\n`)).toMatchObject([
      { user: "a", arn: "arn:a", password_enabled: "true", access_key_1_active: "true", access_key_2_active: "false" },
    ]);
  });

  it("is refused when a column is missing, which would look like a credential that is off", () => {
    expect(() => report("user,arn\na,arn:a")).toThrow(/no column user_creation_time/);
  });

  it("is refused when a line is cut off", () => {
    expect(() => report(`${columns}\na,arn:a,t\n`)).toThrow(/line 2 has 3 fields/);
  });

  it("may quote its fields", () => {
    expect(csvRows('user,arn\n"a,""b""",arn:1\n')).toEqual([{ user: 'a,"b"', arn: "arn:1" }]);
  });
});

describe("what does not enter", () => {
  it("the seed of an MFA device", () => {
    const device = {
      SerialNumber: "arn:aws:iam::1:mfa/a",
      Base32StringSeed: new Uint8Array([83, 69]),
      User: { Arn: "arn:u" },
    };
    const admitted = admit(virtualMfaDevice.spec.lists[0], { VirtualMFADevices: [device] });
    expect(admitted).toEqual({ VirtualMFADevices: [{ SerialNumber: "arn:aws:iam::1:mfa/a", UserArn: "arn:u" }] });
  });

  it("who the contacts of an account are", () => {
    const { securityContact, organization } = account.spec.aspects;
    const contact = { Name: "Mina", EmailAddress: "mina@hanbit.example", PhoneNumber: "+82 2 0000", Title: "CISO" };
    expect(json(admit(securityContact, { AlternateContact: contact }))).not.toMatch(/Mina|hanbit|82/);
    expect(json(admit(organization, { Organization: { Id: "o-1", MasterAccountEmail: "mina@hanbit.example" } }))).toBe(
      '{"Id":"o-1"}',
    );
  });
});
