import { ssm } from "./service.ts";

/**
 * The regions in which AWS offers a service, as AWS's own public parameters say. Asked only when a service has no
 * endpoint in a region: that alone could be a fault of the network.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters-global-infrastructure.html
 */
export const offeredRegions = ssm("getParametersByPath", {
  input: (service: string) => ({ Path: `${PUBLIC_PATH}/services/${service}/regions`, WithDecryption: false }),
  pageSize: 10,
  value: (out) => (out.Parameters ?? []).map(({ Value = "" }) => Value),
});

const PUBLIC_PATH = "/aws/service/global-infrastructure";

/** All that the permission to ask needs to cover; parameters of the account are not among it. */
export const OFFERED_REGIONS_RESOURCE = `arn:aws:ssm:*::parameter${PUBLIC_PATH}/*`;
