import { covers, parseCidr } from "../../src/aws/cidr.ts";
import { ec2RegionOf } from "../../src/aws/ec2-space.ts";
import { specialRange } from "../../src/aws/public-space.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { publicAddresses } from "../../src/services/ec2/public-addresses.ts";
import { recordSet } from "../../src/services/route53/record-set.ts";
import { plainName } from "../../src/services/route53/service.ts";

export default defineRule({
  id: "route53-record-dangling-ip",
  title: "DNS record leads to an EC2 address that the account no longer has",
  severity: "critical",
  why: "EC2 gives a released address to somebody else within hours: he answers under your name, gets a certificate for it, and receives the cookies of your domain.",
  fix: {
    text: "Delete the record, or point it at an address that you hold. Delete DNS records before you release addresses. If another account of yours or Lightsail has the address, name it in the option addressesElsewhere.",
    cli: "aws route53 change-resource-record-sets --hosted-zone-id <zone-id> --change-batch file://<delete-record.json>",
  },
  references: {
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/protection-from-dangling-dns.html",
      "https://docs.aws.amazon.com/vpc/latest/userguide/aws-ip-ranges.html",
    ],
  },
  examples: {
    pass: "The record holds an Elastic IP address of the account.",
    fail: "The record holds an address of EC2 in eu-west-1, where the account has others, and not this one.",
  },
  subject: recordSet.with(),
  context: { addresses: publicAddresses },
  options: z.object({
    addressesElsewhere: z
      ._default(
        z.array(
          z.string().check(z.refine((text) => parseCidr(text) !== undefined, "must be an address or a CIDR block")),
        ),
        [],
      )
      .check(z.describe("Addresses and blocks of your other accounts, and of Lightsail, that records may hold")),
  }),
  check: (record, { addresses, options }) => {
    if (record.Type !== "A" || record.AliasTarget) return skip("holds no IPv4 address");
    const held = (record.ResourceRecords ?? []).map(({ Value = "" }) => Value);
    const outside = held.filter((one) => !specialRange(one) && !covers(options.addressesElsewhere, one));
    if (outside.length === 0) return skip("holds no public address that is to be judged");
    const strange = outside.filter((one) => !addresses.has(one));
    if (strange.length === 0) return pass;
    const judged = strange.map((address) => ({ address, region: ec2RegionOf(address) }));
    // An account without addresses in a region may look after the names of others that have.
    const gone = judged.filter(({ region }) => region !== undefined && addresses.inRegion(region));
    if (gone.length === 0) return skip(`whose ${strange.join(", ")} is cannot be told from this account`);
    const words = gone.map(({ address, region }) => `${address}, an address of EC2 in ${region}`).join("; ");
    return fail(`leads to ${words}, which the account does not have: it was released, or another account has it`, {
      Name: plainName(record.Name ?? ""),
      addresses: gone,
    });
  },
});
