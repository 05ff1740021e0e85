import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { elasticIp } from "../../src/services/ec2/elastic-ip.ts";

export default defineRule({
  id: "ec2-elastic-ip-unused",
  title: "Elastic IP address is associated with nothing",
  severity: "low",
  why: "It is paid for by the hour; and where DNS records or partners' firewalls still name it, giving it back unthought-of hands their trust to the next owner.",
  fix: {
    text: "See that no DNS record or allow list names the address any more, then release it.",
    cli: "aws ec2 release-address --allocation-id <eipalloc-id>",
  },
  references: {
    fsbp: ["EC2.12"],
    wellArchitected: ["COST04-BP03"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-12",
    ],
  },
  examples: {
    pass: "The address is associated with a NAT gateway, an instance or a network interface.",
    fail: "The address was allocated and is associated with nothing.",
  },
  subject: elasticIp.with(),
  check: ({ AssociationId, InstanceId, NetworkInterfaceId, ServiceManaged, PublicIp, CarrierIp, PublicIpv4Pool }) => {
    if (AssociationId || InstanceId || NetworkInterfaceId) return pass;
    if (ServiceManaged) return skip(`AWS manages it (${ServiceManaged})`);
    return fail(`${PublicIp ?? CarrierIp ?? "the address"} is associated with nothing`, { PublicIp, PublicIpv4Pool });
  },
});
