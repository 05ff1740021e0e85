import rule from "../../../rules/ec2/ec2-launch-template-user-data-secret.ts";
import { denied, verdicts } from "../../verdicts.ts";

const template = { LaunchTemplateId: "lt-1", LaunchTemplateName: "web" };
const version = (VersionNumber: number, userData: object, DefaultVersion = false) => ({
  ...{ ...template, VersionNumber, DefaultVersion, LaunchTemplateData: {}, userData },
});
const clean = { secrets: [] };
const seen = { line: 2, name: "TOKEN", masked: "ghp_… (40 characters)", secret: "GitHub token" };
const guilty = { secrets: [seen] };
const hidden = { undecodable: "it is not base64" };

verdicts(rule, {
  passes: {
    "no version has one": { subject: { ...template, versions: [version(1, clean), version(2, clean, true)] } },
  },
  fails: {
    "an old version": {
      subject: { ...template, versions: [version(1, guilty), version(2, clean, true)] },
      message: /version 1 of web .*TOKEN in line 2 \(GitHub token\)/,
      evidence: { versions: [{ VersionNumber: 1, DefaultVersion: false, secrets: [seen] }] },
    },
    "the default beside one that cannot be read": {
      subject: { ...template, versions: [version(1, hidden), version(2, guilty, true)] },
      message: /version 2 \(default\)/,
    },
  },
  unknowns: {
    "a version cannot be looked into": {
      subject: { ...template, versions: [version(1, hidden), version(2, clean, true)] },
      message: /not base64/,
    },
    "versions are denied": { subject: denied({ ...template }, "versions"), message: /denied/ },
  },
});
