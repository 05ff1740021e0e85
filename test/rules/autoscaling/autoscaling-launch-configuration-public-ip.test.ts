import rule from "../../../rules/autoscaling/autoscaling-launch-configuration-public-ip.ts";
import { verdicts } from "../../verdicts.ts";
import { configuration } from "./group.ts";

verdicts(rule, {
  passes: {
    "no address": { subject: configuration({ AssociatePublicIpAddress: false }) },
    "left to the subnet": { subject: configuration() },
  },
  fails: {
    "an address": { subject: configuration({ AssociatePublicIpAddress: true }), message: /a public address/ },
  },
});
