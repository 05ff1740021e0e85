import { kind } from "../../model/index.ts";
import { iam } from "./service.ts";

interface Provider {
  readonly Arn?: string | undefined;
}

const identity = ({ Arn }: Provider) => ({ arn: Arn, name: Arn?.slice(Arn.indexOf("/") + 1) });

/** SAML identity providers; those of IAM Identity Center are named `AWSSSO_…`. */
export const samlProvider = kind<Provider>()("AWS::IAM::SAMLProvider", {
  scope: "global",
  list: iam("listSAMLProviders", { value: (out) => out.SAMLProviderList }),
  identity,
});

/** OpenID Connect providers, such as GitHub's or that of an EKS cluster. */
export const oidcProvider = kind<Provider>()("AWS::IAM::OIDCProvider", {
  scope: "global",
  list: iam("listOpenIDConnectProviders", { value: (out) => out.OpenIDConnectProviderList }),
  identity,
});
