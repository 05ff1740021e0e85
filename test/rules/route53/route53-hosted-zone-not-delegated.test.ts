import rule from "../../../rules/route53/route53-hosted-zone-not-delegated.ts";
import { recordSet } from "../../../src/services/route53/record-set.ts";
import { registeredDomain } from "../../../src/services/route53domains/domain.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { record, zone, zoneArn } from "./given.ts";

const NS = (n: number) => `ns-${n}.awsdns-0${n % 10}.com`;
const servers = [NS(1), NS(2)];
const example = { ...zone(), nameServers: servers };
const registered = (nameServers: readonly string[]): Given[0] => [
  registeredDomain,
  [{ DomainName: "example.com", nameServers }],
];
const shop = { ...zone("shop.example.com.", "Z2"), nameServers: servers };
const inParent = (...values: string[]): Given[0] => [recordSet, [record("shop.example.com.", "NS", values)]];
const apex = (...values: string[]): Given[0] => [recordSet, [record("example.com.", "NS", values)]];
const twin = record("example.com.", "NS", [NS(8)], { zone: zoneArn("Z9"), zoneName: "example.com" });

verdicts(rule, {
  passes: {
    "the registry names its servers": { subject: example, given: [registered(servers)] },
    "its parent does": { subject: shop, given: [inParent(`${NS(2)}.`, `${NS(1).toUpperCase()}.`)] },
    "by names of its own": {
      subject: example,
      given: [registered(["ns1.example.com"]), apex("ns1.example.com.")],
    },
  },
  fails: {
    "the registry names another zone's": {
      subject: example,
      given: [registered([NS(7), NS(8)])],
      message: /^the registry points at ns-7.awsdns-07.com, ns-8/,
    },
    "the registry names none": { subject: example, given: [registered([])], message: "the registry names no servers" },
    "its parent names one that is not its own": {
      subject: shop,
      given: [inParent(NS(1), NS(9))],
      message: /in zone example.com points at ns-9/,
    },
  },
  skips: {
    private: { subject: { ...example, Config: { PrivateZone: true } }, given: [registered([NS(7)])] },
    "registered elsewhere, with a twin": { subject: example, given: [[recordSet, [twin]]] },
    "another provider": { subject: example, given: [registered(["kim.ns.example.net"])], message: /another provider/ },
  },
  unknowns: {
    "domains unlisted": { subject: example, given: [[registeredDomain, UNLISTED]] },
    "records unlisted": { subject: shop, given: [[recordSet, UNLISTED]] },
    "its servers are denied": { subject: denied({ ...example }, "nameServers"), given: [registered(servers)] },
  },
});
