import rule from "../../../rules/ec2/ec2-launch-template-imdsv1-allowed.ts";
import { accountRegion } from "../../../src/services/account/region.ts";
import { machineImage } from "../../../src/services/ec2/machine-image.ts";
import { ACCOUNT, denied, type Given, REGION, UNLISTED, verdicts } from "../../verdicts.ts";

const template = (MetadataOptions?: object, ImageId?: string) => ({
  LaunchTemplateId: "lt-1",
  versions: [
    { VersionNumber: 1, LaunchTemplateData: { MetadataOptions: { HttpTokens: "optional" } } },
    {
      VersionNumber: 2,
      DefaultVersion: true,
      LaunchTemplateData: { ...(MetadataOptions && { MetadataOptions }), ...(ImageId && { ImageId }) },
    },
  ],
});
const place = { Id: ACCOUNT, RegionName: REGION };
const region = (metadataDefaults: object): Given[number] => [accountRegion, [{ ...place, metadataDefaults }]];
const images: Given[number] = [machineImage, [{ ImageId: "ami-1", ImdsSupport: "v2.0" }, { ImageId: "ami-2" }]];
const unset = region({});

verdicts(rule, {
  passes: {
    required: {
      subject: template({ HttpTokens: "required" }),
      given: [[accountRegion, [denied({ ...place }, "metadataDefaults")]]],
    },
    "no metadata at all": { subject: template({ HttpTokens: "optional", HttpEndpoint: "disabled" }) },
    "the region demands them": { subject: template(), given: [region({ HttpTokens: "required" })] },
    "the region turns metadata off": { subject: template(), given: [region({ HttpEndpoint: "disabled" })] },
    "its own image demands them": { subject: template({}, "ami-1"), given: [unset, images] },
  },
  fails: {
    optional: {
      subject: template({ HttpTokens: "optional" }),
      given: [region({ HttpTokens: "required" })],
      message: "its default version 2 sets HttpTokens to optional",
      evidence: { VersionNumber: 2, HttpTokens: "optional" },
      severity: "medium",
    },
    "the region turns metadata off, and it turns it on": {
      subject: template({ HttpEndpoint: "enabled" }, "ami-2"),
      given: [region({ HttpEndpoint: "disabled" }), images],
    },
    "the region says optional": {
      subject: template({}, "ami-1"),
      given: [region({ HttpTokens: "optional" }), images],
      message: "the region sets it to optional",
    },
    "its own image does not demand them": {
      subject: template({}, "ami-2"),
      given: [unset, images],
      message: "the image ami-2 does not demand tokens",
      severity: "medium",
    },
    "another's image decides": {
      subject: template({}, "ami-9"),
      given: [unset, images],
      message: "it is left to the image",
      severity: "low",
    },
  },
  skips: {
    "its default version is gone": { subject: { LaunchTemplateId: "lt-1", versions: [] } },
    "of EKS Auto Mode": { subject: { LaunchTemplateId: "lt-1", Operator: { Managed: true }, versions: [] } },
  },
  unknowns: {
    "the region's setting is denied": {
      subject: template(),
      given: [[accountRegion, [denied({ ...place }, "metadataDefaults")]]],
    },
    "images could not be listed": { subject: template({}, "ami-1"), given: [unset, [machineImage, UNLISTED]] },
  },
});
