import rule from "../../../rules/msk/msk-cluster-unauthenticated-access.ts";
import { verdicts } from "../../verdicts.ts";
import { clusterOf } from "./samples.ts";

const by = (ClientAuthentication?: object) => clusterOf({ ClientAuthentication });

verdicts(rule, {
  passes: {
    "IAM only": { subject: clusterOf() },
    "mutual TLS, and nothing said of others": {
      subject: by({ Tls: { Enabled: true, CertificateAuthorityArnList: [] } }),
    },
  },
  fails: {
    "IAM or nothing": {
      subject: by({ Sasl: { Iam: { Enabled: true } }, Unauthenticated: { Enabled: true } }),
      message: "clients may sign in by IAM, or not at all",
    },
    "nothing at all": { subject: by(), message: /no way of authentication is on/ },
    "all is off": { subject: by({ Sasl: { Iam: { Enabled: false } }, Tls: { Enabled: false } }) },
  },
});
