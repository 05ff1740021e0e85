import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { groupOf, parameterOf, redshiftCluster } from "../../src/services/redshift/cluster.ts";

export default defineRule({
  id: "redshift-cluster-plaintext-allowed",
  title: "Redshift cluster accepts connections without TLS",
  severity: "medium",
  why: "A client that does not ask for TLS sends its password, its queries and their results over the network in the clear.",
  fix: {
    text: "Set require_ssl to true in a parameter group of your own and use it: AWS's default groups cannot be changed, though default.redshift-2.0 requires TLS. The change takes force with a reboot. Look for clients without TLS first (sslversion in STL_CONNECTION_LOG).",
    cli: "aws redshift modify-cluster-parameter-group --parameter-group-name <parameter-group> --parameters ParameterName=require_ssl,ParameterValue=true\naws redshift modify-cluster --cluster-identifier <cluster> --cluster-parameter-group-name <parameter-group>\naws redshift reboot-cluster --cluster-identifier <cluster>",
    terraform: `resource "aws_redshift_parameter_group" "<name>" {
  name   = "<parameter-group>"
  family = "redshift-2.0"
  parameter {
    name  = "require_ssl"
    value = "true"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Redshift::ClusterParameterGroup
  Properties:
    Description: <text>
    ParameterGroupFamily: redshift-2.0
    Parameters:
      - ParameterName: require_ssl
        ParameterValue: "true"`,
  },
  references: {
    fsbp: ["Redshift.2"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html",
      "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-parameter-groups.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-2",
    ],
  },
  examples: {
    pass: "require_ssl is true in the cluster's parameter group.",
    fail: "The cluster uses default.redshift-1.0, in which require_ssl is false.",
  },
  subject: redshiftCluster.with("parameters"),
  check: (cluster) => {
    const group = groupOf(cluster)?.ParameterGroupName;
    const { value, waits, state } = parameterOf(cluster, "require_ssl");
    const required = value?.toLowerCase() === "true";
    if (required && !waits) return pass;
    const evidence = { ParameterGroupName: group, require_ssl: value, ParameterApplyStatus: state };
    return fail(
      required
        ? `require_ssl is true in ${group}, but not in force yet (${state})`
        : `require_ssl is ${value} in ${group}`,
      evidence,
    );
  },
});
