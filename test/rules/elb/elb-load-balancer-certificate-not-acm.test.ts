import rule from "../../../rules/elb/elb-load-balancer-certificate-not-acm.ts";
import { verdicts } from "../../verdicts.ts";
import { certified, classic } from "./balancer.ts";

const acm = "arn:aws:acm:eu-west-1:111122223333:certificate/1234";
const iam = "arn:aws:iam::111122223333:server-certificate/shop-2019";

verdicts(rule, {
  passes: {
    "of ACM": { subject: certified(acm) },
    "of ACM in China": { subject: certified("arn:aws-cn:acm:cn-north-1:111122223333:certificate/1") },
  },
  fails: {
    "of IAM": {
      subject: certified(iam),
      message: `HTTPS on port 443 has ${iam}`,
      evidence: { Listeners: [{ LoadBalancerPort: 443, SSLCertificateId: iam }] },
    },
    "one of two": { subject: certified(acm, iam), message: "HTTPS on port 444" },
    none: { subject: certified(undefined), message: "has none" },
  },
  skips: { "no TLS": { subject: classic(["HTTP:80", "TCP:22"]), message: /no HTTPS or SSL/ } },
});
