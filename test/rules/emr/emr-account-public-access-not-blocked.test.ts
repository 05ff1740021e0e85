import rule from "../../../rules/emr/emr-account-public-access-not-blocked.ts";
import { ACCOUNT, denied, REGION, verdicts } from "../../verdicts.ts";

const account = { Id: ACCOUNT, RegionName: REGION };
const blocking = (BlockPublicSecurityGroupRules: boolean, ...ports: readonly (readonly [number, number?])[]) => ({
  subject: {
    ...account,
    emrPublicAccess: {
      BlockPublicSecurityGroupRules,
      PermittedPublicSecurityGroupRuleRanges: ports.map(([MinRange, MaxRange]) => ({ MinRange, MaxRange })),
    },
  },
});

verdicts(rule, {
  passes: {
    "all is blocked": blocking(true),
    "but SSH, as by default": blocking(true, [22, 22]),
    "but SSH, told by its beginning": blocking(true, [22]),
  },
  fails: {
    "nothing is blocked": {
      ...blocking(false),
      message: "clusters in eu-west-1 may be open to the internet on every port",
    },
    "permitted ports matter not where nothing is blocked": blocking(false, [22, 22]),
    "more than SSH": {
      ...blocking(true, [22, 22], [8088, 8088], [9000, 9100]),
      message: "clusters in eu-west-1 may be open to the internet on port 8088, 9000-9100",
    },
    "a range that holds SSH": { ...blocking(true, [0, 65535]), message: /on port 0-65535/ },
  },
  unknowns: { "not readable": { subject: denied({ ...account }, "emrPublicAccess") } },
});
