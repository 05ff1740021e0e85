import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { memorydbCluster } from "../../src/services/memorydb/cluster.ts";

export default defineRule({
  id: "memorydb-cluster-plaintext",
  title: "MemoryDB cluster talks without TLS",
  severity: "high",
  why: "Whoever can listen in the network reads the data, and MemoryDB gives a cluster without TLS no users and passwords: it is open to whoever reaches it.",
  fix: {
    text: "TLS is chosen when a cluster is made: make one with TLS from a snapshot of this one, and move the clients over.",
    cli: "aws memorydb create-snapshot --cluster-name <cluster> --snapshot-name <snapshot>\naws memorydb create-cluster --cluster-name <new-cluster> --node-type <type> --acl-name <acl> --tls-enabled --snapshot-name <snapshot> --subnet-group-name <group>",
    terraform: 'resource "aws_memorydb_cluster" "<name>" {\n  # …\n  tls_enabled = true\n}',
    cloudformation: "Type: AWS::MemoryDB::Cluster\nProperties:\n  TLSEnabled: true",
  },
  references: {
    wellArchitected: ["SEC09-BP02"],
    docs: ["https://docs.aws.amazon.com/memorydb/latest/devguide/in-transit-encryption.html"],
  },
  examples: { pass: "TLSEnabled is true.", fail: "TLSEnabled is false." },
  subject: memorydbCluster.with(),
  check: ({ TLSEnabled, ACLName }) =>
    TLSEnabled ? pass : fail("clients and nodes talk without TLS", { TLSEnabled: false, ACLName }),
});
