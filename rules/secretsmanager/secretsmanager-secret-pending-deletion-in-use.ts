import { dayOf } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { secretUses } from "../../src/services/secretsmanager/references.ts";
import { secret } from "../../src/services/secretsmanager/secret.ts";

export default defineRule({
  id: "secretsmanager-secret-pending-deletion-in-use",
  title: "Secret that is being deleted is still in use",
  severity: "critical",
  why: "Its value can no longer be read: the next container that starts, after a deployment, a crash or a scale-out, does not come up. When the recovery window ends, the value is gone for good.",
  fix: {
    text: "Cancel the deletion until nothing names the secret any more.",
    cli: "aws secretsmanager restore-secret --secret-id <secret-id>",
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html",
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_restore-secret.html",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
    ],
  },
  examples: {
    pass: "The secret is being deleted, and no task definition or database names it.",
    fail: "An ECS service runs a task definition whose container is given the secret that is being deleted.",
  },
  subject: secret.with(),
  context: { uses: secretUses },
  check: ({ DeletedDate, arn }, { uses }) => {
    if (!DeletedDate) return skip("it is not scheduled for deletion");
    const found = uses.of(arn);
    if (found.length === 0) return pass;
    const message = `scheduled for deletion (${dayOf(DeletedDate)}), but named by ${found.map(({ by }) => by).join(", ")}`;
    const evidence = { DeletedDate, uses: found };
    return found.some(({ runs }) => runs) ? fail(message, evidence) : fail(message, evidence, { severity: "medium" });
  },
});
