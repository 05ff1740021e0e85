import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { scannedBy } from "../../src/services/ecr/filters.ts";
import { ecrRepository } from "../../src/services/ecr/repository.ts";

export default defineRule({
  id: "ecr-repository-scan-off",
  title: "ECR repository does not have its images scanned",
  severity: "medium",
  why: "Known holes in what images bring along are found by nobody until somebody uses them.",
  fix: {
    text: "Set the registry to enhanced scanning (Amazon Inspector, which scans again as new holes become known) or to basic scanning on push, with a filter that means every repository. Set it for the registry: the setting of single repositories is on its way out, and enhanced scanning ignores it.",
    cli: "aws ecr put-registry-scanning-configuration --scan-type ENHANCED --rules 'scanFrequency=CONTINUOUS_SCAN,repositoryFilters=[{filter=*,filterType=WILDCARD}]'",
    terraform: `resource "aws_ecr_registry_scanning_configuration" "<name>" {
  scan_type = "ENHANCED"
  rule {
    scan_frequency = "CONTINUOUS_SCAN"
    repository_filter {
      filter      = "*"
      filter_type = "WILDCARD"
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ECR::RegistryScanningConfiguration
  Properties:
    ScanType: ENHANCED
    Rules:
      - ScanFrequency: CONTINUOUS_SCAN
        RepositoryFilters:
          - Filter: "*"
            FilterType: WILDCARD`,
  },
  references: {
    fsbp: ["ECR.1"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-1",
    ],
  },
  examples: {
    pass: "The registry scans all repositories continuously, or this one on push.",
    fail: "The registry has no rule for the repository, which does not scan on push either.",
  },
  subject: ecrRepository.with("registryScanning"),
  check: ({ registryScanning, repositoryName = "", imageScanningConfiguration }) => {
    if (scannedBy(registryScanning, repositoryName)) return pass;
    const { scanType = "BASIC" } = registryScanning;
    const scanOnPush = imageScanningConfiguration?.scanOnPush ?? false;
    const evidence = { scanType, rules: registryScanning.rules ?? [], scanOnPush };
    if (scanType === "ENHANCED") {
      const ignored = scanOnPush ? " (scanOnPush of the repository counts for nothing then)" : "";
      return fail(`the registry's enhanced scanning has no rule for it${ignored}`, evidence);
    }
    return scanOnPush ? pass : fail("neither the registry nor the repository has images scanned on push", evidence);
  },
});
