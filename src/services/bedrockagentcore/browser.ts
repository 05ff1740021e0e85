import type { BrowserSummary, GetBrowserResponse } from "@aws-sdk/client-bedrock-agentcore-control";
import { kind } from "../../model/index.ts";
import { agentCore, agentCoreTags, isThere } from "./service.ts";

type BrowserSettings = Pick<GetBrowserResponse, "networkConfiguration" | "recording">;

/** Browsers that the account made for its agents; AWS's own, which every account has, is not among them. */
export const agentBrowser = kind<BrowserSummary>()("AWS::BedrockAgentCore::BrowserCustom", {
  list: agentCore("listBrowsers", {
    input: () => ({ type: "CUSTOM" }),
    pageSize: 50,
    value: (out) => out.browserSummaries?.filter(isThere),
  }),
  identity: (b) => ({ arn: b.browserArn, name: b.name ?? b.browserId }),
  tags: "tagging",
  aspects: {
    settings: agentCore("getBrowser", {
      input: ({ browserId }: BrowserSummary) => ({ browserId }),
      admit: ({ networkConfiguration, recording }): BrowserSettings => ({ networkConfiguration, recording }),
      value: (settings) => settings,
    }),
    tagging: agentCoreTags,
  },
});
