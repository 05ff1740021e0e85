import rule from "../../../rules/cloudfront/cloudfront-distribution-alb-origin-bypassable.ts";
import { managedPrefixList } from "../../../src/services/ec2/managed-prefix-list.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import { classicLoadBalancer } from "../../../src/services/elb/classic-load-balancer.ts";
import { listener } from "../../../src/services/elbv2/listener.ts";
import { loadBalancer } from "../../../src/services/elbv2/load-balancer.ts";
import { webAcl } from "../../../src/services/wafv2/web-acl.ts";
import { webAclAssociation } from "../../../src/services/wafv2/web-acl-association.ts";
import { allow } from "../../aws/permissions.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { internet } from "../ec2/internet.ts";
import { BALANCER, forward, refuse, toHttps } from "../elbv2/listeners.ts";
import { customOrigin, distributionWith, s3Origin } from "./given.ts";

const HOST = "web-123.eu-west-1.elb.amazonaws.com";
const headers = (...names: string[]) => ({
  CustomHeaders: {
    Quantity: names.length,
    Items: names.map((HeaderName) => ({ HeaderName, HeaderValue: "(masked)" })),
  },
});
const origin = (also: object = {}, host = HOST) => ({ ...customOrigin("app", "https-only", host), ...also });
const front = (also: object = {}, host = HOST) => distributionWith([origin(also, host)]);
const secret = front(headers("X-Origin-Secret"));

const balancer = (also: object = {}): Given => [
  [
    loadBalancer,
    [
      {
        ...{ LoadBalancerArn: BALANCER, LoadBalancerName: "web", DNSName: "Web-123.eu-west-1.elb.amazonaws.com" },
        ...{ Type: "application", Scheme: "internet-facing", IpAddressType: "ipv4", SecurityGroups: ["sg-1"] },
        AvailabilityZones: [{ SubnetId: "subnet-open" }],
        ...also,
      },
    ],
  ],
];
const group = (...sources: string[]): Given => [
  [securityGroup, [{ GroupId: "sg-1", IpPermissions: [allow(443, 443, sources)] }]],
];
const ask = { Field: "http-header", HttpHeaderConfig: { HttpHeaderName: "x-origin-secret", Values: ["(masked)"] } };
const path = { Field: "path-pattern", PathPatternConfig: { Values: ["/api/*"] } };
const rules = (standard: object, ...conditions: object[][]): Given => [
  [
    listener,
    [
      {
        ListenerArn: BALANCER.replace("loadbalancer", "listener") + "/1",
        ...{ LoadBalancerArn: BALANCER, Protocol: "HTTPS", Port: 443, DefaultActions: [standard] },
        rules: [
          ...conditions.map((Conditions, i) => ({ Priority: `${i + 1}`, Conditions, Actions: [forward] })),
          { Priority: "default", IsDefault: true, Conditions: [], Actions: [standard] },
        ],
      },
    ],
  ],
];
const ARN = "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/a1";
const match = { ByteMatchStatement: { FieldToMatch: { SingleHeader: { Name: "x-origin-secret" } } } };
const acl = (config: object): Given => [
  [webAclAssociation, [{ ResourceArn: BALANCER, WebACLArn: ARN }]],
  [webAcl, [{ ARN, Name: "shop", Id: "a1", config }]],
];
const world = [...internet(), ...balancer(), ...group("0.0.0.0/0")];
const all = rules(forward);
const blocks = { Rules: [{ Action: { Block: {} }, Statement: { NotStatement: { Statement: match } } }] };
const grouped = {
  Rules: [{ Statement: { RuleGroupReferenceStatement: { ARN: "arn" } } }],
  DefaultAction: { Block: {} },
};

verdicts(rule, {
  passes: {
    "CloudFront's own addresses alone": {
      subject: front(),
      given: [
        ...[...internet(), ...balancer(), ...group("pl-1"), ...all],
        [managedPrefixList, [{ PrefixListId: "pl-1", OwnerId: "AWS", AddressFamily: "IPv4" }]],
      ],
    },
    internal: {
      subject: front(),
      given: [...internet(), ...balancer({ Scheme: "internal" }), ...group("0.0.0.0/0"), ...all],
    },
    "every rule asks for the header": { subject: secret, given: [...world, ...rules(refuse, [ask], [ask, path])] },
    "the rest is sent to HTTPS": { subject: secret, given: [...world, ...rules(toHttps, [ask])] },
    "the web ACL stops what lacks the header": {
      subject: secret,
      given: [...world, ...all, ...acl({ ...blocks, DefaultAction: { Allow: {} } })],
    },
    "the web ACL allows what has the header alone": {
      subject: secret,
      given: [
        ...[...world, ...all],
        ...acl({
          Rules: [{ Action: { Allow: {} }, Statement: { AndStatement: { Statements: [match, {}] } } }],
          DefaultAction: { Block: {} },
        }),
      ],
    },
  },
  fails: {
    "the world is let in": {
      subject: front(),
      given: [...world, ...all],
      message:
        /^the origin app is web; web-123\..* can be reached from 0\.0\.0\.0\/0 on tcp port 443: .*; CloudFront sends it no header/,
      evidence: { bypasses: [{ origin: "app", LoadBalancer: "web", ports: [443] }] },
      severity: "high",
    },
    "by its dual-stack name": { subject: front({}, `dualstack.${HOST}`), given: [...world, ...all] },
    "a header that nobody asks for": {
      subject: secret,
      given: [...world, ...all],
      message: "its default rule of web/HTTPS:443 forwards without x-origin-secret",
    },
    "one rule forgets the header": {
      subject: secret,
      given: [...world, ...rules(refuse, [ask], [path])],
      message: "rule 2 of web/HTTPS:443 forwards without x-origin-secret",
    },
    "another header": { subject: front(headers("x-other")), given: [...world, ...rules(refuse, [ask])] },
    "a web ACL that lets others by first": {
      subject: secret,
      given: [
        ...[...world, ...all],
        ...acl({ Rules: [{ Action: { Allow: {} }, Statement: { GeoMatchStatement: {} } }, ...blocks.Rules] }),
      ],
    },
    "rule groups have a say": { subject: secret, given: [...world, ...all, ...acl(grouped)], severity: "medium" },
    "a Network Load Balancer": {
      subject: secret,
      given: [
        ...[...internet(), ...balancer({ Type: "network" }), ...group("0.0.0.0/0")],
        [
          listener,
          [
            {
              ListenerArn: BALANCER.replace("loadbalancer", "listener") + "/1",
              ...{ LoadBalancerArn: BALANCER, Protocol: "TCP", Port: 443, DefaultActions: [forward], rules: [] },
            },
          ],
        ],
      ],
      message: /it cannot ask for x-origin-secret/,
      severity: "medium",
    },
    "a Classic Load Balancer": {
      subject: secret,
      given: [
        ...[...internet(), ...group("0.0.0.0/0")],
        [
          classicLoadBalancer,
          [
            {
              ...{ LoadBalancerName: "old", DNSName: HOST, Scheme: "internet-facing", Subnets: ["subnet-open"] },
              ...{ SecurityGroups: ["sg-1"], ListenerDescriptions: [{ Listener: { LoadBalancerPort: 443 } }] },
            },
          ],
        ],
      ],
      message: /it cannot ask for x-origin-secret, and whether the servers behind it do is not seen/,
      severity: "medium",
    },
  },
  skips: {
    "a bucket": { subject: distributionWith([s3Origin("assets")]), given: world },
    "a VPC origin": { subject: front({ VpcOriginConfig: { VpcOriginId: "vo_1" } }), given: [...world, ...all] },
    disabled: { subject: { ...front(), Enabled: false }, given: [...world, ...all] },
  },
  unknowns: {
    "another account's load balancer": {
      subject: front({}, "api-9.eu-west-1.elb.amazonaws.com"),
      given: [...world, ...all],
    },
    "load balancers denied": { subject: front(), given: [...internet(), [loadBalancer, UNLISTED]] },
    "listeners denied": { subject: front(), given: [...world, [listener, UNLISTED]] },
    "rules denied": {
      subject: secret,
      given: [...world, [listener, [denied({ ...(all[0]![1][0] as object) }, "rules")]]],
    },
    "web ACLs denied": { subject: secret, given: [...world, ...all, [webAclAssociation, UNLISTED]] },
  },
});
