import rule from "../../../rules/ecs/ecs-task-definition-image-missing.ts";
import { imageInUse } from "../../../src/services/ecr/image-in-use.ts";
import { pullThroughCacheRule } from "../../../src/services/ecr/pull-through-cache-rule.ts";
import { ecsService } from "../../../src/services/ecs/ecs-service.ts";
import { denied, UNLISTED, verdicts } from "../../verdicts.ts";
import { service } from "./services.ts";
import { task } from "./tasks.ts";

const HOST = "111122223333.dkr.ecr.eu-west-1.amazonaws.com";
const DIGEST = `sha256:${"a1".repeat(32)}`;
const uses = (...images: string[]) => task(...images.map((image, i) => ({ name: `c${i}`, image })));
const image = (repositoryName: string, id: object, exists: boolean) => ({
  ...{ repositoryName, container: "c0", taskDefinition: "x", exists, ...id },
});
const web = (exists: boolean) => [imageInUse, [image("shop/web", { imageTag: "2026-10" }, exists)]] as const;
const running = [ecsService, [service()]] as const;
const cached = (ecrRepositoryPrefix: string) => [pullThroughCacheRule, [{ ecrRepositoryPrefix }]] as const;

verdicts(rule, {
  passes: {
    "a tag that is there": { subject: uses(`${HOST}/shop/web:2026-10`), given: [web(true), running] },
    "a digest that is there": {
      subject: uses(`${HOST}/shop/web:2026-10@${DIGEST}`),
      given: [[imageInUse, [image("shop/web", { imageDigest: DIGEST }, true)]]],
    },
    "beside an image of another registry": { subject: uses(`${HOST}/shop/web:2026-10`, "nginx:1"), given: [web(true)] },
  },
  fails: {
    "a tag that a service runs": {
      subject: uses(`${HOST}/shop/web:2026-10`),
      given: [web(false), running],
      message:
        "cannot be pulled, for missing or archived in their repositories: shop/web:2026-10 (container c0); run by shop/api",
      severity: "high",
    },
    "no tag means latest": {
      subject: uses(`${HOST}/shop/web`),
      given: [[imageInUse, [image("shop/web", { imageTag: "latest" }, false)]], running],
      message: /shop\/web:latest/,
    },
    "nothing runs it": { subject: uses(`${HOST}/shop/web:2026-10`), given: [web(false)], severity: "low" },
    "a cache of other repositories": {
      subject: uses(`${HOST}/shop/web:2026-10`),
      given: [web(false), cached("shop/w")],
    },
  },
  skips: {
    "Docker Hub": { subject: uses("nginx:1.27") },
    "another region": { subject: uses("111122223333.dkr.ecr.us-east-1.amazonaws.com/shop/web:1") },
    "another account": { subject: uses("444455556666.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1") },
    "ECR fetches it when it is asked for": {
      subject: uses(`${HOST}/shop/web:2026-10`),
      given: [web(false), cached("shop")],
      message: /another registry/,
    },
  },
  unknowns: {
    "images may not be described": {
      subject: uses(`${HOST}/shop/web:2026-10`),
      given: [[imageInUse, [denied(image("shop/web", { imageTag: "2026-10" }, true), "exists")]]],
    },
    "caches are not listed": {
      subject: uses(`${HOST}/shop/web:2026-10`),
      given: [web(false), [pullThroughCacheRule, UNLISTED]],
    },
  },
});
