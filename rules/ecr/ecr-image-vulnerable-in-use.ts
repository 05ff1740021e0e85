import { dayOf } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { imageInUse } from "../../src/services/ecr/image-in-use.ts";
import { ecrRepository } from "../../src/services/ecr/repository.ts";
import { runningTasks } from "../../src/services/ecs/running.ts";

export default defineRule({
  id: "ecr-image-vulnerable-in-use",
  title: "ECS service runs an image with known critical vulnerabilities",
  severity: "high",
  why: "The last scan of the image found holes for which attacks are known or easy, and the image is at work.",
  fix: {
    text: "Build the image anew on a mended base image and with updated packages, and move the services to it. Let the pipeline refuse an image whose scan has critical findings.",
    cli: "aws ecr describe-image-scan-findings --repository-name <repository> --image-id imageTag=<tag>",
  },
  references: {
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html",
      "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImageScanFindings.html",
    ],
  },
  examples: {
    pass: "The last scans of its images that services run have no critical findings.",
    fail: "The image web:2026-10, which the service shop/web runs, has 2 critical findings.",
  },
  options: z.object({
    severities: z
      ._default(z.array(z.enum(["CRITICAL", "HIGH", "MEDIUM"])), ["CRITICAL"])
      .check(z.describe("Severities of findings, as the scanner gives them, that an image in use may not have")),
  }),
  subject: ecrRepository.with(),
  context: { images: imageInUse.with("scan"), running: runningTasks },
  check: ({ repositoryName = "" }, { images, running, options: { severities } }) => {
    const used = images
      .where("repositoryName", repositoryName)
      .map((image) => ({ image, services: running.servicesOf(image.taskDefinition) }))
      .filter(({ services }) => services.length > 0);
    if (used.length === 0) return skip("no service runs an image of it");
    const bad = new Map<string, object>();
    for (const { image, services } of used) {
      const counts = severities.flatMap((severity) => {
        const count = image.scan?.counts[severity] ?? 0;
        return count > 0 ? [`${count} ${severity.toLowerCase()}`] : [];
      });
      const scanned = image.scan?.completedAt ? ` on ${dayOf(image.scan.completedAt)}` : "";
      const text = `${image.name}, run by ${services.join(", ")}: ${counts.join(", ")} findings${scanned}`;
      if (counts.length > 0) bad.set(text, { image: image.name, services, findingSeverityCounts: image.scan?.counts });
    }
    if (bad.size > 0) return fail([...bad.keys()].join("; "), { images: [...bad.values()] });
    const unscanned = [...new Set(used.flatMap(({ image }) => (image.scan ? [] : [image.name])))];
    return unscanned.length > 0 ? skip(`no result of a scan is there for ${unscanned.join(", ")}`) : pass;
  },
});
