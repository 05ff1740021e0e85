import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { runningTasks } from "../../src/services/ecs/running.ts";
import { isThere, secretReferences } from "../../src/services/ecs/secret-references.ts";
import { taskDefinition } from "../../src/services/ecs/task-definition.ts";
import { secret } from "../../src/services/secretsmanager/secret.ts";
import { parameter } from "../../src/services/ssm/parameter.ts";

export default defineRule({
  id: "ecs-task-definition-secret-reference-missing",
  title: "ECS task definition names a secret or parameter that does not exist",
  severity: "high",
  why: "The next task that has to start, after a crash, a scale-out or a zone's failure, does not come up, though what runs now looks well.",
  fix: {
    text: "Make the secret or parameter again, or move the services to a revision that names the right one. A secret that was deleted and made anew under the same name has another ARN.",
    cli: "aws secretsmanager describe-secret --secret-id <name>\naws ssm describe-parameters --parameter-filters Key=Name,Values=<name>\naws ecs register-task-definition --cli-input-json file://<task-definition.json>",
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html",
    ],
  },
  examples: {
    pass: "DB_PASSWORD comes from a secret that is there.",
    fail: "DB_PASSWORD comes from the parameter /shop/db, which was deleted.",
  },
  subject: taskDefinition.with(),
  context: { secrets: secret.with(), parameters: parameter.with(), running: runningTasks },
  check: (task, { running, ...stores }) => {
    const judged = task.containerDefinitions
      .flatMap(secretReferences)
      .map((reference) => ({ ...reference, there: isThere(reference, task, stores) }));
    if (judged.length === 0) return skip("its containers are given no secret and no parameter");
    const missing = judged.filter(({ there }) => there === false);
    if (missing.length > 0) {
      const services = running.servicesOf(task.arn);
      const words = missing.map(
        ({ container, name, valueFrom }) => `${valueFrom} (${name ?? "registry"} of ${container})`,
      );
      const evidence = { missing: missing.map(({ there: _, ...reference }) => reference), services };
      return services.length > 0
        ? fail(`does not exist: ${words.join(", ")}; run by ${services.join(", ")}`, evidence)
        : fail(`does not exist: ${words.join(", ")}; no service runs it now`, evidence, { severity: "low" });
    }
    const open = judged.filter(({ there }) => there === undefined);
    if (open.length === 0) return pass;
    return skip(`lies in another account or region, or is AWS's: ${open.map(({ valueFrom }) => valueFrom).join(", ")}`);
  },
});
