import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { flowLog, type FlowLogState, stateOf } from "../../src/services/ec2/flow-log.ts";
import { networkInterface } from "../../src/services/ec2/network-interface.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";
import { vpc } from "../../src/services/ec2/vpc.ts";

export default defineRule({
  id: "ec2-vpc-without-flow-logs",
  title: "VPC keeps no record of its rejected traffic",
  severity: "medium",
  why: "After an incident nobody can tell who knocked, what was reached and where data went; while it happens, nothing shows it.",
  fix: {
    text: "Create a flow log for the VPC, of all or of rejected traffic, to an S3 bucket or a CloudWatch log group.",
    cli: "aws ec2 create-flow-logs --resource-type VPC --resource-ids <vpc-id> --traffic-type ALL --log-destination-type s3 --log-destination arn:aws:s3:::<bucket>",
    terraform: `resource "aws_flow_log" "<name>" {
  vpc_id               = aws_vpc.<name>.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.<logs>.arn
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::FlowLog
  Properties:
    ResourceType: VPC
    ResourceId: <vpc-id>
    TrafficType: ALL
    LogDestinationType: s3
    LogDestination: arn:aws:s3:::<bucket>`,
  },
  references: {
    fsbp: ["EC2.6"],
    cis: { "3.0": ["3.7"], "5.0": ["3.7"] },
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-6",
    ],
  },
  examples: {
    pass: "A flow log of the VPC, or one of each of its subnets, records all traffic.",
    fail: "The VPC has no flow log, or only one of accepted traffic, or one whose delivery fails.",
  },
  subject: vpc.with(),
  context: { flowLogs: flowLog.with(), subnets: subnet.with(), interfaces: networkInterface.with() },
  check: (network, { flowLogs, subnets, interfaces }) => {
    const elsewhere = ownedElsewhere(network);
    if (elsewhere) return skip(elsewhere);
    const statesOf = (id: string): FlowLogState[] => flowLogs.where("ResourceId", id).map(stateOf);
    const isLogged = (id: string) => statesOf(id).some(({ records }) => records);
    const own = statesOf(network.name);
    if (own.some(({ records }) => records)) return pass;
    const parts = subnets.where("VpcId", network.name).map(({ name }) => name);
    const without = parts.filter((id) => !isLogged(id));
    if (parts.length > 0 && without.length === 0) return pass;
    const inside = interfaces.where("VpcId", network.name);
    const unlogged = inside.filter(({ name, SubnetId }) => without.includes(SubnetId ?? "") && !isLogged(name));
    if (inside.length > 0 && unlogged.length === 0) return pass;
    const why = own.map(({ text }) => text).join("; ") || "it has no flow log of its own";
    const some =
      without.length < parts.length
        ? `, and only ${parts.length - without.length} of ${parts.length} subnets have one`
        : "";
    return fail(`${why}${some}`, { flowLogs: own.map(({ evidence }) => evidence), subnetsWithout: without });
  },
});
