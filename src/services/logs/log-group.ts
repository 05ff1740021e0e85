import type { LogGroup, MetricFilter, ResourcePolicy } from "@aws-sdk/client-cloudwatch-logs";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { logs } from "./service.ts";

/** Most that AWS gives in a page, of all three. */
const PAGE = 50;

/** Log groups. There may be ten thousand: what would cost a call for each of them, as their tags, is not read. */
export const logGroup = kind<LogGroup>()("AWS::Logs::LogGroup", {
  list: logs("describeLogGroups", { pageSize: PAGE, value: (out) => out.logGroups }),
  identity: ({ arn = "", logGroupName }) => ({ arn: arn.replace(/:\*$/, ""), name: logGroupName }),
});

/** Filters that make metrics of logs, of all groups of a region. */
export const metricFilter = kind<MetricFilter>()("AWS::Logs::MetricFilter", {
  list: logs("describeMetricFilters", { pageSize: PAGE, value: (out) => out.metricFilters }),
  identity: ({ logGroupName = "", filterName = "" }, { partition, region, account }) => ({
    arn: formatArn({
      ...{ partition, service: "logs", region, account },
      resource: `log-group:${logGroupName}:metric-filter:${filterName}`,
    }),
    name: `${logGroupName}:${filterName}`,
  }),
});

/** Policies by which services and accounts write to the log groups of a region. */
export const logResourcePolicy = kind<ResourcePolicy>()("AWS::Logs::ResourcePolicy", {
  list: logs("describeResourcePolicies", { pageSize: PAGE, value: (out) => out.resourcePolicies }),
  identity: ({ policyName = "", resourceArn }, { partition, region, account }) => ({
    arn: formatArn({
      partition,
      service: "logs",
      region,
      account,
      resource: `resource-policy:${resourceArn ?? policyName}`,
    }),
    name: policyName || resourceArn,
  }),
});
