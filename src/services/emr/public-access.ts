import type { PortRange } from "@aws-sdk/client-emr";
import { present } from "../../aws/whole-answer.ts";
import { emr } from "./service.ts";

/** Whether EMR refuses clusters whose security groups are open to the world, and the ports that may be all the same. */
export const emrPublicAccess = emr("getBlockPublicAccessConfiguration", {
  admit: ({ BlockPublicAccessConfiguration: said }) => ({
    BlockPublicSecurityGroupRules: present(said).BlockPublicSecurityGroupRules,
    PermittedPublicSecurityGroupRuleRanges: present(said).PermittedPublicSecurityGroupRuleRanges ?? [],
  }),
  value: (configuration) => configuration,
});

/** Ranges of ports but for SSH alone, which AWS permits by default. */
export const beyondSsh = (ranges: readonly PortRange[]): readonly PortRange[] =>
  ranges.filter(({ MinRange, MaxRange = MinRange }) => MinRange !== 22 || MaxRange !== 22);
