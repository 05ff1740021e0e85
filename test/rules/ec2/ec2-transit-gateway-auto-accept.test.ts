import rule from "../../../rules/ec2/ec2-transit-gateway-auto-accept.ts";
import { verdicts } from "../../verdicts.ts";

const gateway = (AutoAcceptSharedAttachments: string, OwnerId = "111122223333", association = "disable") => ({
  TransitGatewayId: "tgw-1",
  OwnerId,
  State: "available",
  Options: { AutoAcceptSharedAttachments, DefaultRouteTableAssociation: association },
});

verdicts(rule, {
  passes: { off: { subject: gateway("disable") }, "nothing said": { subject: { TransitGatewayId: "tgw-1" } } },
  fails: {
    on: {
      subject: gateway("enable"),
      message: /shared with$/,
      evidence: { AutoAcceptSharedAttachments: "enable" },
    },
    "on, with routes": { subject: gateway("enable", undefined, "enable"), message: "and routes them at once" },
  },
  skips: { "another account's": { subject: gateway("enable", "999999999999") } },
});
