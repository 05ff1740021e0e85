import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isExpress, mskCluster } from "../../src/services/kafka/cluster.ts";
import { durabilityOf } from "../../src/services/kafka/durability.ts";

export default defineRule({
  id: "msk-cluster-unsafe-replication",
  title: "MSK cluster's settings let records be lost",
  severity: "high",
  why: "With fewer than three copies, or writes that one copy acknowledges, the loss of one broker loses records that producers took for safe.",
  fix: {
    text: "Set default.replication.factor=3, min.insync.replicas=2 and unclean.leader.election.enable=false in a configuration of your own. MSK's default allows unclean elections unless the storage is tiered. Topics that set a value of their own keep it: look at them too.",
    cli: `aws kafka create-configuration --name <configuration> --server-properties fileb://<server.properties>
aws kafka update-cluster-configuration --cluster-arn <cluster-arn> --current-version <version-of-the-cluster> --configuration-info 'Arn=<configuration-arn>,Revision=1'`,
    terraform: `resource "aws_msk_configuration" "<name>" {
  name              = "<configuration>"
  server_properties = <<-EOT
    default.replication.factor=3
    min.insync.replicas=2
    unclean.leader.election.enable=false
  EOT
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::Configuration
  Properties:
    Name: <configuration>
    ServerProperties: |
      default.replication.factor=3
      min.insync.replicas=2
      unclean.leader.election.enable=false`,
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/msk/latest/developerguide/msk-default-configuration.html",
      "https://docs.aws.amazon.com/msk/latest/developerguide/msk-configuration-properties.html",
      "https://docs.aws.amazon.com/msk/latest/developerguide/bestpractices.html",
    ],
  },
  examples: {
    pass: "New topics get three copies, two must be in sync, and a broker that lags never leads.",
    fail: "New topics get two copies, of which one is enough for a write.",
  },
  subject: mskCluster.with("configuration"),
  check: (cluster) => {
    if (isExpress(cluster)) return skip("Express brokers always keep three copies, two of them in sync");
    const { copies, inSync, unclean, from } = durabilityOf(cluster, cluster.configuration.own);
    const grave = [
      ...(copies < 3
        ? [`new topics get ${copies} ${copies === 1 ? "copy" : "copies"} (default.replication.factor)`]
        : []),
      ...(inSync < 2 ? ["one copy is enough for a write (min.insync.replicas is 1)"] : []),
      ...(inSync > 1 && inSync >= copies
        ? [`writes stop when one broker is away (min.insync.replicas is ${inSync} of ${copies})`]
        : []),
    ];
    const faults = [
      ...grave,
      ...(unclean ? ["a broker that lags may become leader and lose records (unclean.leader.election.enable)"] : []),
    ];
    if (faults.length === 0) return pass;
    return fail(
      `by ${from} ${faults.join("; ")}`,
      {
        "default.replication.factor": copies,
        "min.insync.replicas": inSync,
        "unclean.leader.election.enable": unclean,
        ConfigurationArn: cluster.Provisioned.CurrentBrokerSoftwareInfo?.ConfigurationArn ?? "MSK's default",
      },
      grave.length === 0 ? { severity: "medium" } : {},
    );
  },
});
