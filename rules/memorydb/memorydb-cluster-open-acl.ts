import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { memorydbCluster } from "../../src/services/memorydb/cluster.ts";

/** The list that MemoryDB makes itself: its one user needs no password and may do everything. */
const OPEN = "open-access";

export default defineRule({
  id: "memorydb-cluster-open-acl",
  title: "MemoryDB cluster lets in whoever reaches it",
  severity: "high",
  why: "The list open-access knows one user, without a password and with every right: any program in the network may read and delete everything.",
  fix: {
    text: "Make users with passwords or IAM authentication and only the commands that they need, put them into an access control list of your own, and give it to the cluster. A cluster without TLS can have no other list than open-access: it must be made anew with TLS.",
    cli: "aws memorydb create-acl --acl-name <acl> --user-names <user>\naws memorydb update-cluster --cluster-name <cluster> --acl-name <acl>",
    terraform:
      'resource "aws_memorydb_acl" "<acl>" {\n  name       = "<acl>"\n  user_names = ["<user>"]\n}\n\nresource "aws_memorydb_cluster" "<name>" {\n  # …\n  acl_name = "<acl>"\n}',
    cloudformation: "Type: AWS::MemoryDB::Cluster\nProperties:\n  ACLName: <acl>",
  },
  references: {
    wellArchitected: ["SEC03-BP02"],
    docs: ["https://docs.aws.amazon.com/memorydb/latest/devguide/clusters.acls.html"],
  },
  examples: { pass: "ACLName is shop.", fail: "ACLName is open-access." },
  subject: memorydbCluster.with(),
  check: ({ ACLName, TLSEnabled }) => {
    if (!ACLName) return skip("AWS does not say which access control list it has");
    return ACLName === OPEN
      ? fail(
          TLSEnabled
            ? `its access control list is ${OPEN}: no password, every right`
            : `it has no TLS, so its access control list can only be ${OPEN}: no password, every right`,
          { ACLName, TLSEnabled },
        )
      : pass;
  },
});
