import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { imageInUse, imagesOf } from "../../src/services/ecr/image-in-use.ts";
import { imageName } from "../../src/services/ecr/image-uri.ts";
import { fills, pullThroughCacheRule } from "../../src/services/ecr/pull-through-cache-rule.ts";
import { runningTasks } from "../../src/services/ecs/running.ts";
import { taskDefinition } from "../../src/services/ecs/task-definition.ts";

export default defineRule({
  id: "ecs-task-definition-image-missing",
  title: "ECS task definition names an image that cannot be pulled from its repository",
  severity: "high",
  why: "The next task that has to start, after a crash, a scale-out or a zone's failure, does not come up, though what runs now looks well.",
  fix: {
    text: "Push the image again under the same name (or bring it back from the archive), or move the services to a revision whose images are there. Let the lifecycle policy of the repository keep what is in use.",
    cli: "aws ecr describe-images --repository-name <repository>\naws ecs update-service --cluster <cluster> --service <service> --task-definition <family>:<revision>",
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html",
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html",
    ],
  },
  examples: {
    pass: "Every image of its containers is in its repository.",
    fail: "A lifecycle policy expired the image shop/web:2025-11, which a service runs.",
  },
  subject: taskDefinition.with(),
  context: { images: imageInUse.with("exists"), caches: pullThroughCacheRule.with(), running: runningTasks },
  check: (task, { images, caches, running }) => {
    const named = imagesOf(task).map((image) => ({
      ...{ container: image.container, repositoryName: image.repositoryName },
      image: imageName({ ...image, account: task.account, region: task.region }),
    }));
    if (named.length === 0) return skip("none of its images is in a private repository of this account and region");
    const absent = named.filter(({ image }) => images.get(image)?.exists === false);
    if (absent.length === 0) return pass;
    const prefixes = caches.all().map(({ name }) => name);
    const missing = absent.filter(({ repositoryName }) => !prefixes.some((prefix) => fills(prefix, repositoryName)));
    if (missing.length === 0) return skip("what is missing comes from another registry when it is asked for");
    const services = running.servicesOf(task.arn);
    const words = missing.map(({ container, image }) => `${image} (container ${container})`).join(", ");
    const evidence = { missing, services };
    return services.length > 0
      ? fail(
          `cannot be pulled, for missing or archived in their repositories: ${words}; run by ${services.join(", ")}`,
          evidence,
        )
      : fail(
          `cannot be pulled, for missing or archived in their repositories: ${words}; no service runs it now`,
          evidence,
          { severity: "low" },
        );
  },
});
