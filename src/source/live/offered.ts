import type { Answer, Call, Read } from "../../model/index.ts";
import { offeredRegions } from "../../services/ssm/offered-regions.ts";

// The public parameters are kept in some regions only, this one among them.
const KEPT_IN = "us-east-1";

/**
 * Whether AWS itself says that a service is not offered in a region. Where it does not answer, or does not know the
 * service by that name, nothing is known, and the answer is false.
 */
export function offers(send: (call: Call) => Promise<Answer>): (call: Call) => Promise<boolean> {
  const asked = new Map<string, Promise<readonly string[]>>();
  return async ({ account, region, read: { service } }) => {
    // It would wait for itself.
    if (service.name === offeredRegions.service.name) return false;
    let regions = asked.get(service.iam);
    if (!regions) asked.set(service.iam, (regions = allPages(send, account, service.iam).catch(() => [])));
    const known = await regions;
    return known.length > 0 && !known.includes(region);
  };
}

async function allPages(send: (call: Call) => Promise<Answer>, account: string, service: string): Promise<string[]> {
  const read = offeredRegions as Read<string, string[]>;
  const call: Call = { account, region: KEPT_IN, read: read as never, input: read.input(service) };
  const regions: string[] = [];
  let page: string | undefined;
  do {
    const { output, next } = await send(page === undefined ? call : { ...call, page });
    regions.push(...read.value(output as never, service));
    page = next;
  } while (page !== undefined);
  return regions;
}
