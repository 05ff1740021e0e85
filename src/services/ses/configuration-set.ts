import type { DeliveryOptions, GetConfigurationSetResponse, SESv2 } from "@aws-sdk/client-sesv2";
import { formatArn } from "../../aws/arn.ts";
import { kind, service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

const ses = service<SESv2>("ses", { client: "@aws-sdk/client-sesv2" });

interface Named {
  readonly ConfigurationSetName: string;
}

// One call gives the tags too.
const described = {
  input: ({ ConfigurationSetName }: Named) => ({ ConfigurationSetName }),
  admit: ({ DeliveryOptions, Tags }: GetConfigurationSetResponse) => ({ DeliveryOptions, Tags }),
};

/** Sets of rules that mail is sent by. */
export const configurationSet = kind<Named>()("AWS::SES::ConfigurationSet", {
  list: ses("listConfigurationSets", {
    value: (out) => out.ConfigurationSets?.map((ConfigurationSetName) => ({ ConfigurationSetName })),
  }),
  identity: ({ ConfigurationSetName }, { partition, region, account }) => ({
    arn: formatArn({
      ...{ partition, service: "ses", region, account },
      resource: `configuration-set/${ConfigurationSetName}`,
    }),
    name: ConfigurationSetName,
  }),
  tags: "tagging",
  aspects: {
    delivery: ses("getConfigurationSet", {
      ...described,
      value: (out): DeliveryOptions => out.DeliveryOptions ?? {},
    }),
    tagging: ses("getConfigurationSet", { ...described, value: (out) => tagsOf(out.Tags) }),
  },
});
