import { describe, expect, it } from "vitest";
import type { AnyRule, Finding } from "../../src/model/index.ts";
import { sarif } from "../../src/report/sarif.ts";
import { aFinding, aReport, aRule, PLAIN } from "./sample.ts";

const driverOf = (rules: AnyRule[], findings: Finding[] = []) =>
  JSON.parse(sarif(aReport(findings, { rules }), PLAIN)[0]!).runs[0].tool.driver as Record<string, any>;
const only = (some: Parameters<typeof aRule>[0], findings?: Finding[]) => driverOf([aRule(some)], findings)["rules"][0];

describe("a SARIF rule", () => {
  it("has every text that GitHub demands", () => {
    expect(only({})).toStrictEqual({
      id: "s3-bucket-versioning-off",
      shortDescription: { text: "S3 bucket keeps no earlier versions of its objects" },
      fullDescription: { text: "An overwrite or a delete, by mistake or by an intruder, cannot be undone." },
      help: {
        text: [
          "An overwrite or a delete, by mistake or by an intruder, cannot be undone.",
          "How to fix: Turn on versioning, with a lifecycle rule that expires old versions.",
          "aws s3api put-bucket-versioning --bucket <bucket> --versioning-configuration Status=Enabled",
          "AWS Foundational Security Best Practices: S3.14; AWS Well-Architected Framework: SEC08-BP04",
          "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html",
        ].join("\n\n"),
        markdown: [
          "An overwrite or a delete, by mistake or by an intruder, cannot be undone.",
          "**How to fix.** Turn on versioning, with a lifecycle rule that expires old versions.",
          "```sh\naws s3api put-bucket-versioning --bucket <bucket> --versioning-configuration Status=Enabled\n```",
          "**Controls.** AWS Foundational Security Best Practices: S3.14; AWS Well-Architected Framework: SEC08-BP04",
          "- <https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html>",
          "`cloud-audit explain s3-bucket-versioning-off`",
        ].join("\n\n"),
      },
      helpUri: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html",
      defaultConfiguration: { level: "warning" },
      properties: { tags: ["security", "s3", "fsbp/S3.14", "well-architected/SEC08-BP04"], "security-severity": "5.5" },
    });
  });

  it("is listed although nothing violates it, and results point at it", () => {
    const [one, other] = [aRule(), aRule({ id: "s3-other" })];
    const log = JSON.parse(sarif(aReport([aFinding(other)], { rules: [one, other] }), PLAIN)[0]!);
    expect(log.runs[0].tool.driver.rules).toHaveLength(2);
    expect(log.runs[0].results[0]).toMatchObject({ ruleId: "s3-other", ruleIndex: 1 });
  });

  it.each([
    ["critical", "9.5", "error"],
    ["high", "8.0", "error"],
    ["medium", "5.5", "warning"],
    ["low", "3.0", "note"],
    ["info", "0.0", "note"],
  ] as const)("of severity %s has the number %s as text and the level %s", (severity, number, level) => {
    expect(only({ severity })).toMatchObject({
      defaultConfiguration: { level },
      properties: { "security-severity": number },
    });
  });

  it("takes the severity of the configuration where all its findings have it, and its own where they differ", () => {
    const of = (...severities: Finding["severity"][]) =>
      severities.map((severity) => aFinding(aRule(), { severity, resource: { name: severity } }));
    expect(only({}, of("high")).properties["security-severity"]).toBe("8.0");
    expect(only({}, of("high", "low")).properties["security-severity"]).toBe("5.5");
  });

  it("has texts within 1,024 characters, none of them empty, none cut within a character", () => {
    const long = only({ title: "t".repeat(2000), why: `${"w".repeat(1022)}😀😀` });
    expect(long.shortDescription.text).toHaveLength(1024);
    expect(long.fullDescription.text).toBe(`${"w".repeat(1022)}…`);
    const empty = only({ title: "", why: " " });
    expect([empty.shortDescription.text, empty.fullDescription.text]).toEqual(
      Array(2).fill("s3-bucket-versioning-off"),
    );
  });

  it("has at most ten tags, the concern and the service first", () => {
    const ids = Array.from({ length: 20 }, (_, i) => `EC2.${i}`);
    const { tags } = only({
      type: "AWS::EC2::Instance",
      references: { fsbp: ids, wellArchitected: ["REL10-BP01"], docs: [] },
    }).properties;
    expect(tags).toHaveLength(10);
    expect(tags.slice(0, 3)).toEqual(["reliability", "ec2", "fsbp/EC2.0"]);
  });

  it("keeps its earlier ids, and links only to pages", () => {
    const { deprecatedIds, helpUri } = only({
      aliases: ["old-id"],
      references: { docs: ["notes.txt", "http://a.example/"] },
    });
    expect(deprecatedIds).toEqual(["old-id"]);
    expect(helpUri).toBe("http://a.example/");
    expect(only({ references: { docs: [] } })).not.toHaveProperty("helpUri");
  });

  it("fences code that has fences itself", () => {
    expect(only({ fix: { text: "x", terraform: "a\n```\nb" } }).help.markdown).toContain("````hcl\na\n```\nb\n````");
  });
});

describe("the message of a result", () => {
  const message = (finding: Finding) =>
    JSON.parse(sarif(aReport([finding]), PLAIN)[0]!).runs[0].results[0].message.text as string;

  it("is a sentence that says which and what, then the ARN and the place", () => {
    expect(message(aFinding(aRule(), { message: "versioning is off." }))).toBe(
      "assets: versioning is off.\nResource: arn:aws:s3:::assets (eu-west-1)",
    );
  });

  it("is never empty, nor so long that the ARN is lost", () => {
    expect(message(aFinding(aRule(), { message: "" }))).toMatch(/^assets: S3 bucket keeps/);
    const long = message(aFinding(aRule(), { message: "x".repeat(5000) }));
    expect(long.length).toBeLessThanOrEqual(1024);
    expect(long).toMatch(/arn:aws:s3:::assets \(eu-west-1\)$/);
  });

  it("plants no link, whatever a resource is called", () => {
    const name = "[click](https://evil.example)\0";
    expect(message(aFinding(aRule(), { resource: { name } }))).not.toMatch(/\]\(|\0/);
  });
});
