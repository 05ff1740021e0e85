interface Placed {
  readonly region: string;
  readonly AvailabilityZone?: string | undefined;
  readonly OutpostArn?: string | undefined;
}

/**
 * True for an Availability Zone such as `eu-west-1a`. Local Zones (`us-west-2-lax-1a`) and Wavelength Zones
 * (`us-east-1-wl1-bos-wlz-1`) stand alone at their place: there is no second one to spread over.
 */
export function isAvailabilityZone(zone: string | undefined, region: string): zone is string {
  return zone !== undefined && zone.startsWith(region) && /^[a-z]$/.test(zone.slice(region.length));
}

/** The subnets that lie in an Availability Zone, by zone: not in a Local or Wavelength Zone or on an Outpost. */
export function byZone<T extends Placed>(subnets: readonly T[]): Map<string, T[]> {
  const zones = new Map<string, T[]>();
  for (const subnet of subnets) {
    const { AvailabilityZone: zone, OutpostArn, region } = subnet;
    if (OutpostArn || !isAvailabilityZone(zone, region)) continue;
    zones.set(zone, [...(zones.get(zone) ?? []), subnet]);
  }
  return zones;
}
