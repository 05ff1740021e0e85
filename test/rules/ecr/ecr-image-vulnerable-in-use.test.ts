import rule from "../../../rules/ecr/ecr-image-vulnerable-in-use.ts";
import { imageInUse } from "../../../src/services/ecr/image-in-use.ts";
import { ecsService } from "../../../src/services/ecs/ecs-service.ts";
import { denied, UNLISTED, verdicts } from "../../verdicts.ts";
import { REVISION, service } from "../ecs/services.ts";
import { repository } from "./repositories.ts";

const image = (imageTag: string, counts: object | undefined, taskDefinition = REVISION) => ({
  ...{ repositoryName: "shop/web", imageTag, container: "web", taskDefinition },
  scan: counts && { counts, completedAt: new Date("2026-06-01T04:00:00Z") },
});
const running = [ecsService, [service()]] as const;
const images = (...some: object[]) => [[imageInUse, some], running] as const;

verdicts(rule, {
  passes: {
    "nothing critical": { subject: repository(), given: images(image("1", { HIGH: 3 })) },
    "no finding": { subject: repository(), given: images(image("1", {})) },
    "critical ones in what no service runs": {
      subject: repository(),
      given: images(image("1", {}), image("2", { CRITICAL: 9 }, `${REVISION}0`)),
    },
  },
  fails: {
    critical: {
      subject: repository(),
      given: images(image("1", { CRITICAL: 2, HIGH: 3 }), image("2", {})),
      message: "shop/web:1, run by shop/api: 2 critical findings on 2026-06-01",
    },
    "high ones, where those count": {
      subject: repository(),
      given: images(image("1", { CRITICAL: 1, HIGH: 3 })),
      options: { severities: ["CRITICAL", "HIGH"] },
      message: /1 critical, 3 high findings/,
    },
    "critical beside one that was never scanned": {
      subject: repository(),
      given: images(image("1", undefined), image("2", { CRITICAL: 1 })),
    },
  },
  skips: {
    "no image in use": { subject: repository(), given: images(image("1", { CRITICAL: 1 }, "other")) },
    "no scan": { subject: repository(), given: images(image("1", undefined), image("2", {})), message: /shop\/web:1$/ },
  },
  unknowns: {
    "findings may not be read": { subject: repository(), given: images(denied(image("1", {}), "scan")) },
    "services are not listed": {
      subject: repository(),
      given: [
        [imageInUse, [image("1", {})]],
        [ecsService, UNLISTED],
      ],
    },
  },
});
