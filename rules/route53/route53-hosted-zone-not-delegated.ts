import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { apexServers, delegationsOf } from "../../src/services/route53/delegation.ts";
import { hostedZone, isPrivate } from "../../src/services/route53/hosted-zone.ts";
import { recordSet } from "../../src/services/route53/record-set.ts";
import { registeredDomain } from "../../src/services/route53domains/domain.ts";

/** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/white-label-name-servers.html */
const OF_ROUTE_53 = /^ns-\d+\.awsdns-\d+\./;

export default defineRule({
  id: "route53-hosted-zone-not-delegated",
  title: "Public hosted zone is not the one that the domain's name servers point at",
  severity: "high",
  why: "Resolvers are sent elsewhere: what you change in this zone changes nothing, and name servers that no zone of yours has any more may come to answer for somebody else.",
  fix: {
    text: "Enter the zone's four name servers at the registrar, or in the NS record of the parent zone. If another zone of the same name is the right one, delete this one.",
    cli: "aws route53domains update-domain-nameservers --region us-east-1 --domain-name <domain> --nameservers Name=<ns-1> Name=<ns-2> Name=<ns-3> Name=<ns-4>",
    terraform: `resource "aws_route53domains_registered_domain" "<name>" {
  domain_name = "<domain>"
  dynamic "name_server" {
    for_each = aws_route53_zone.<name>.name_servers
    content {
      name = name_server.value
    }
  }
}`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-name-servers-glue-records.html",
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/protection-from-dangling-dns.html",
    ],
  },
  examples: {
    pass: "The domain is registered here, with the zone's four name servers.",
    fail: "The domain is registered here, with the name servers of a zone that was deleted.",
  },
  subject: hostedZone.with("nameServers"),
  context: { domains: registeredDomain.with("nameServers"), records: recordSet.with() },
  check: (zone, { domains, records }) => {
    if (isPrivate(zone)) return skip("is private: it is not delegated to");
    const delegations = delegationsOf(zone, domains, records);
    if (delegations.length === 0) return skip("neither its registration nor a delegation to it is in this account");
    const own = new Set([...zone.nameServers, ...apexServers(zone, records)]);
    const judged = delegations.map((one) => ({ ...one, strange: one.servers.filter((server) => !own.has(server)) }));
    if (judged.some(({ servers, strange }) => servers.length > 0 && strange.length === 0)) return pass;
    const [{ by, servers, strange }] = judged as [(typeof judged)[0]];
    const evidence = { by, servers, nameServers: zone.nameServers };
    if (servers.length === 0) return fail(`${by} names no servers`, evidence);
    // Names of one's own for Route 53's servers can't be told from another provider's.
    if (!strange.some((server) => OF_ROUTE_53.test(server)))
      return skip(`${by} names ${servers.join(", ")}: another provider, or names of one's own for Route 53's servers`);
    return fail(`${by} points at ${strange.join(", ")}, which do not serve this zone`, evidence);
  },
});
