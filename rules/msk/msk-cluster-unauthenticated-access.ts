import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { mskCluster } from "../../src/services/kafka/cluster.ts";

export default defineRule({
  id: "msk-cluster-unauthenticated-access",
  title: "MSK cluster lets in clients that do not say who they are",
  severity: "high",
  why: "Whoever reaches the brokers' ports reads and writes every topic, and no log tells who it was.",
  fix: {
    text: "Turn on IAM, SASL/SCRAM or mutual TLS, move the clients to it, then turn unauthenticated access off.",
    cli: "aws kafka update-security --cluster-arn <cluster-arn> --current-version <version-of-the-cluster> --client-authentication 'Sasl={Iam={Enabled=true}},Unauthenticated={Enabled=false}'",
    terraform: `resource "aws_msk_cluster" "<name>" {
  # …
  client_authentication {
    unauthenticated = false
    sasl {
      iam = true
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::Cluster
  Properties:
    ClientAuthentication:
      Unauthenticated:
        Enabled: false
      Sasl:
        Iam:
          Enabled: true`,
  },
  references: {
    fsbp: ["MSK.6"],
    wellArchitected: ["SEC09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/msk/latest/developerguide/kafka_apis_iam.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-6",
    ],
  },
  examples: { pass: "Clients sign in by IAM only.", fail: "IAM is on, and so is unauthenticated access." },
  subject: mskCluster.with(),
  check: ({ Provisioned: { ClientAuthentication: by } }) => {
    const methods = [
      ...(by?.Sasl?.Iam?.Enabled ? ["IAM"] : []),
      ...(by?.Sasl?.Scram?.Enabled ? ["SASL/SCRAM"] : []),
      ...(by?.Tls?.Enabled ? ["mutual TLS"] : []),
    ];
    const open = by?.Unauthenticated?.Enabled === true;
    if (methods.length > 0 && !open) return pass;
    const evidence = { Unauthenticated: by?.Unauthenticated?.Enabled ?? "not set", methods };
    return fail(
      methods.length > 0
        ? `clients may sign in by ${methods.join(" or ")}, or not at all`
        : "clients cannot even sign in: no way of authentication is on",
      evidence,
    );
  },
});
