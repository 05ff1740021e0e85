import rule from "../../../rules/route53/route53-record-dangling-ip.ts";
import { elasticIp } from "../../../src/services/ec2/elastic-ip.ts";
import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { alias, record } from "./given.ts";

const given: Given = [
  [elasticIp, [{ AllocationId: "eipalloc-1", PublicIp: "52.16.0.1" }]],
  [
    networkInterface,
    [
      {
        NetworkInterfaceId: "eni-1",
        Association: { PublicIp: "34.240.0.1" },
        PrivateIpAddresses: [{ Association: { PublicIp: "34.240.0.1" } }, { Association: { PublicIp: "34.240.0.2" } }],
      },
    ],
  ],
];
const holding = (...values: string[]) => ({ subject: record("app.example.com.", "A", values), given });

verdicts(rule, {
  passes: {
    "an Elastic IP": holding("52.16.0.1"),
    "addresses of an interface": holding("34.240.0.1", "34.240.0.2"),
  },
  fails: {
    "one that is gone": {
      ...holding("52.16.0.1", "52.16.0.9"),
      message: /^leads to 52.16.0.9, an address of EC2 in eu-west-1, which the account does not have/,
      evidence: { addresses: [{ address: "52.16.0.9", region: "eu-west-1" }] },
    },
  },
  skips: {
    "another's address": { ...holding("203.0.113.7"), message: /cannot be told/ },
    "a region where the account has none": holding("54.92.128.1"),
    "a private one": holding("10.0.0.1"),
    "known to be elsewhere": { ...holding("52.16.0.9"), options: { addressesElsewhere: ["52.16.0.8/30"] } },
    "an alias": { subject: alias("example.com.", "d111111abcdef8.cloudfront.net.") },
    "a name": { subject: record("www.example.com.", "CNAME", ["example.com"]) },
  },
  unknowns: {
    "addresses unlisted": { subject: record("a.example.com.", "A", ["52.16.0.9"]), given: [[elasticIp, UNLISTED]] },
    "interfaces unlisted": {
      subject: record("b.example.com.", "A", ["52.16.0.9"]),
      given: [[networkInterface, UNLISTED]],
    },
  },
});
