import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { iamRole, madeByAws } from "../../src/services/iam/role.ts";
import { trustedBy } from "../../src/services/iam/trust.ts";

export default defineRule({
  id: "iam-role-trusts-deleted-principal",
  title: "Role trusts a user or role that was deleted",
  severity: "low",
  why: "Nobody can take the role by it any more: whatever relied on it is broken, and the line hides who else is trusted.",
  fix: {
    text: "Take the id out of the trust policy. If a user or role of the same name was made again, name its ARN again: IAM knows it by another id now.",
    cli: "aws iam update-assume-role-policy --role-name <role> --policy-document file://<trust-policy.json>",
  },
  references: {
    wellArchitected: ["SEC03-BP04"],
    docs: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids"],
  },
  examples: {
    pass: "The trust policy names roles by their ARNs.",
    fail: "The trust policy names AIDAEXAMPLEID0000000, the id of a deleted user.",
  },
  subject: iamRole.with(),
  check: (role) => {
    const aws = madeByAws(role);
    if (aws) return skip(aws);
    const gone = trustedBy(role, "sts:AssumeRole").filter(({ reach }) => reach === "orphaned");
    if (gone.length === 0) return pass;
    const ids = [...new Set(gone.map(({ principal }) => principal))];
    const kinds = ids.map((id) => `${KINDS[id.slice(0, 4)] ?? "principal"} ${id}`);
    return fail(`its trust policy names what was deleted: ${kinds.join(", ")}`, { Principal: ids });
  },
});

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes */
const KINDS: Readonly<Record<string, string>> = { AIDA: "user", AROA: "role", AGPA: "group", AIPA: "instance profile" };
