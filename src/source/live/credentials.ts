import { defaultProvider } from "@aws-sdk/credential-provider-node";
import { loadConfig } from "@smithy/node-config-provider";
import type { AwsCredentialIdentityProvider } from "@smithy/types";
import { silent } from "./silent.ts";

/** The credentials that every AWS tool would use, and the region of the same configuration: empty when it has none. */
export async function credentialsAndRegion(
  profile: string | undefined,
): Promise<{ credentials: AwsCredentialIdentityProvider; region: string }> {
  const chosen = profile === undefined ? {} : { profile };
  const region = await loadConfig<string>(
    {
      environmentVariableSelector: (env) => env["AWS_REGION"] || env["AWS_DEFAULT_REGION"],
      configFileSelector: (settings) => settings["region"],
      default: "",
    },
    chosen,
  )();
  // One provider for all clients: each would otherwise run credential_process, or ask SSO, for itself.
  const provider = defaultProvider({ ...chosen, logger: silent });
  return { credentials: named(provider, profile ?? process.env["AWS_PROFILE"]), region };
}

/** The SDK says of a profile that there is not what it says when nothing is configured at all. */
function named(provider: AwsCredentialIdentityProvider, profile: string | undefined): AwsCredentialIdentityProvider {
  if (!profile) return provider;
  return (properties) =>
    provider(properties).catch((error: Error) => {
      error.message = `the profile "${profile}" gives none: ${error.message}`;
      throw error;
    });
}
