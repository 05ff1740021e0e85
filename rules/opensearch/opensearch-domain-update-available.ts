import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { openSearchDomain } from "../../src/services/opensearch/domain.ts";

export default defineRule({
  id: "opensearch-domain-update-available",
  title: "A service software update waits for an OpenSearch domain",
  severity: "medium",
  why: "The update mends faults and security holes of the platform. A required one that waits too long leads AWS to cut the domain off the network, and in the end to delete it.",
  fix: {
    text: "Install the update in the off-peak window: nodes are replaced behind the domain, without a stop. Automatic updates in that window spare the next finding.",
    cli: "aws opensearch start-service-software-update --domain-name <domain> --schedule-at OFF_PEAK_WINDOW\naws opensearch update-domain-config --domain-name <domain> --software-update-options AutoSoftwareUpdateEnabled=true",
    terraform: `resource "aws_opensearch_domain" "<name>" {
  # …
  software_update_options {
    auto_software_update_enabled = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::OpenSearchService::Domain
  Properties:
    SoftwareUpdateOptions:
      AutoSoftwareUpdateEnabled: true`,
  },
  references: {
    fsbp: ["Opensearch.10"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/service-software.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-10",
    ],
  },
  examples: {
    pass: "The domain runs the newest service software, or is being updated.",
    fail: "A required update has been available for weeks.",
  },
  subject: openSearchDomain.with(),
  check: ({ ServiceSoftwareOptions: software }) => {
    if (!software) return skip("AWS does not tell which service software it runs");
    const { UpdateAvailable, UpdateStatus, CurrentVersion, NewVersion, OptionalDeployment, AutomatedUpdateDate } =
      software;
    if (!UpdateAvailable || UpdateStatus === "IN_PROGRESS" || UpdateStatus === "PENDING_UPDATE") return pass;
    const kind = OptionalDeployment ? "an optional" : "a required";
    // Without a date AWS answers the beginning of 1970.
    const date = AutomatedUpdateDate && AutomatedUpdateDate.getUTCFullYear() > 1970 ? AutomatedUpdateDate : undefined;
    const when = date ? `; AWS installs it from ${date.toISOString().slice(0, 10)}` : "";
    return fail(
      `${kind} update to ${NewVersion || "newer service software"} waits${when}`,
      { CurrentVersion, NewVersion, UpdateStatus, OptionalDeployment, AutomatedUpdateDate: date },
      OptionalDeployment ? { severity: "low" } : {},
    );
  },
});
