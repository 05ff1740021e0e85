import rule from "../../../rules/ecr/ecr-repository-scan-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { repository } from "./repositories.ts";

const rules = (scanFrequency: string, ...filters: string[]) => [
  { scanFrequency, repositoryFilters: filters.map((filter) => ({ filter, filterType: "WILDCARD" })) },
];
const scanned = (scanType: string, rules: object[], scanOnPush = false) =>
  repository({ imageScanningConfiguration: { scanOnPush }, registryScanning: { scanType, rules } });

verdicts(rule, {
  passes: {
    "on push by itself": { subject: scanned("BASIC", [], true) },
    "on push by the registry": { subject: scanned("BASIC", rules("SCAN_ON_PUSH", "*")) },
    "enhanced for all": { subject: scanned("ENHANCED", rules("CONTINUOUS_SCAN", "*")) },
    "enhanced by a part of its name": { subject: scanned("ENHANCED", rules("SCAN_ON_PUSH", "prod", "shop")) },
  },
  fails: {
    "nobody scans": { subject: scanned("BASIC", []), message: /neither the registry nor the repository/ },
    "by hand only": { subject: scanned("BASIC", rules("MANUAL", "*")) },
    "the registry scans others": { subject: scanned("BASIC", rules("SCAN_ON_PUSH", "prod*")) },
    "enhanced, which does not ask the repository": {
      subject: scanned("ENHANCED", rules("CONTINUOUS_SCAN", "prod/*"), true),
      message:
        "the registry's enhanced scanning has no rule for it (scanOnPush of the repository counts for nothing then)",
    },
    "no setting told": { subject: repository({ registryScanning: {} }) },
  },
  unknowns: {
    "the registry's setting is denied": {
      subject: denied(repository({ imageScanningConfiguration: { scanOnPush: true } }), "registryScanning"),
    },
  },
});
