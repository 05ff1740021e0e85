import type { AdvancedSecurityOptions, DomainStatus, LogType } from "@aws-sdk/client-opensearch";
import { details, kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { opensearch } from "./service.ts";

type Security = Pick<
  AdvancedSecurityOptions,
  "Enabled" | "InternalUserDatabaseEnabled" | "AnonymousAuthEnabled" | "AnonymousAuthDisableDate"
>;

/** A domain without the metadata of identity providers, and without the history of its changes. */
export interface SearchDomain extends Omit<DomainStatus, "AdvancedSecurityOptions" | "ModifyingProperties"> {
  readonly AdvancedSecurityOptions?: Security;
}

/** Domains of either engine, OpenSearch and Elasticsearch (see EngineVersion), without those being deleted. */
export const openSearchDomain = kind<SearchDomain>()("AWS::OpenSearchService::Domain", {
  list: opensearch("listDomainNames", {
    value: ({ DomainNames = [] }) => DomainNames.map(({ DomainName = "" }) => DomainName),
  }),
  details: details<string, SearchDomain>(
    // AWS takes no more names in a call.
    5,
    opensearch("describeDomains", {
      input: ({ stubs }) => ({ DomainNames: [...stubs] }),
      admit: ({ DomainStatusList = [] }) => ({ DomainStatusList: DomainStatusList.map(admitted) }),
      value: (out) => out.DomainStatusList.filter(({ Deleted }) => Deleted !== true),
    }),
  ),
  identity: (d) => ({ arn: d.ARN, name: d.DomainName }),
  tags: "tagging",
  aspects: {
    tagging: opensearch("listTags", {
      input: (d: SearchDomain) => ({ ARN: d.ARN }),
      value: (out) => tagsOf(out.TagList),
    }),
  },
});

function admitted({ AdvancedSecurityOptions, ModifyingProperties: _, ...rest }: DomainStatus): SearchDomain {
  if (!AdvancedSecurityOptions) return rest;
  const { Enabled, InternalUserDatabaseEnabled, AnonymousAuthEnabled, AnonymousAuthDisableDate } =
    AdvancedSecurityOptions;
  const kept = { Enabled, InternalUserDatabaseEnabled, AnonymousAuthEnabled, AnonymousAuthDisableDate };
  return { ...rest, AdvancedSecurityOptions: kept };
}

/** Whether the domain lies in a VPC; any other has an endpoint on the internet. */
export const isInVpc = ({ VPCOptions }: SearchDomain): boolean => (VPCOptions?.SubnetIds ?? []).length > 0;

/** Whether fine-grained access control asks for a login; while it is introduced it may still serve those without. */
export const asksWho = ({ AdvancedSecurityOptions }: SearchDomain): boolean =>
  AdvancedSecurityOptions?.Enabled === true && AdvancedSecurityOptions.AnonymousAuthEnabled !== true;

/** Whether a log goes to CloudWatch. */
export function publishes({ LogPublishingOptions }: SearchDomain, log: LogType): boolean {
  const option = LogPublishingOptions?.[log];
  return option?.Enabled === true && Boolean(option.CloudWatchLogsLogGroupArn);
}
