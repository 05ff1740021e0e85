import type {
  DescribeLaunchTemplateVersionsResult,
  LaunchTemplate,
  LaunchTemplateVersion,
  ResponseLaunchTemplateData,
} from "@aws-sdk/client-ec2";
import { kind, type Resource } from "../../model/index.ts";
import { ec2, ec2Arn, HIDDEN_TOO, tagsOf } from "./service.ts";
import { seeUserData, type SeenUserData } from "./user-data.ts";

/** Most launch templates, or versions of one, that AWS gives in a page. */
const PAGE = 200;

/** A version of a launch template; in place of its user data what was seen in it. */
export interface TemplateVersion extends Omit<LaunchTemplateVersion, "LaunchTemplateData"> {
  readonly LaunchTemplateData: Omit<ResponseLaunchTemplateData, "UserData">;
  readonly userData: SeenUserData;
}

export const launchTemplate = kind<LaunchTemplate>()("AWS::EC2::LaunchTemplate", {
  list: ec2("describeLaunchTemplates", {
    input: () => HIDDEN_TOO,
    pageSize: PAGE,
    value: (out) => out.LaunchTemplates,
  }),
  identity: (t, scope) => ({
    arn: ec2Arn(scope, "launch-template", t.LaunchTemplateId),
    name: t.LaunchTemplateId,
    tags: tagsOf(t.Tags),
  }),
  aspects: {
    /** Every version that was not deleted. */
    versions: ec2("describeLaunchTemplateVersions", {
      input: (t: Resource<LaunchTemplate>) => ({ LaunchTemplateId: t.name, ...HIDDEN_TOO }),
      pageSize: PAGE,
      admit: maskedVersions,
      value: (out) => out.versions,
    }),
  },
});

/** Versions with what was seen in their user data in its place. */
export async function maskedVersions({ LaunchTemplateVersions = [] }: DescribeLaunchTemplateVersionsResult) {
  // Most versions share one boot script, which is looked through once.
  const seen = new Map<string, Promise<SeenUserData>>();
  const look = (text = "") => seen.get(text) ?? seen.set(text, seeUserData(text)).get(text)!;
  const versions = LaunchTemplateVersions.map(async (version): Promise<TemplateVersion> => {
    const { UserData, ...LaunchTemplateData } = version.LaunchTemplateData ?? {};
    return { ...version, LaunchTemplateData, userData: await look(UserData) };
  });
  return { versions: await Promise.all(versions) };
}
