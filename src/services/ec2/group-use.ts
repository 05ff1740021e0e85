import type { NetworkInterface } from "@aws-sdk/client-ec2";
import { attempt } from "../../aws/decide.ts";
import {
  type Collection,
  type Evidence,
  fact,
  type Place,
  type Resource,
  SEVERITIES,
  type Severity,
  Unread,
} from "../../model/index.ts";
import { networkInterface } from "./network-interface.ts";
import { destinations } from "./prefix-lists.ts";
import { buildReach, type PortRange, type Reach, reachNeeds, type ReachParts } from "./reach.ts";
import { faceTarget, hasPublicAddress } from "./targets.ts";

type Face = Resource<NetworkInterface>;

/** What `fail` takes. */
export type Told = readonly [message: string, evidence: Evidence, also: { readonly severity?: Severity }];

/** How much it matters that a group is open. */
interface Use {
  readonly text: string;
  readonly evidence: Evidence;
  /** Milder than most rules' own where the group exposes nothing now; undefined where it does or may. */
  readonly severity?: Severity;
}

export interface GroupUse {
  /**
   * The finding of an open group, with who uses it behind the message: `…; nothing uses the group`. A group that
   * exposes nothing now is a milder finding. What cannot be read changes nothing: that it is open is known.
   */
  told(
    group: { readonly name: string },
    opened: readonly PortRange[],
    text: string,
    evidence: object,
    own?: Severity,
  ): Told;
}

export const groupUse = fact("group use", { ...reachNeeds, interfaces: networkInterface.with() }, buildGroupUse);

interface Parts extends ReachParts {
  readonly interfaces: Collection<Face>;
}

export function buildGroupUse(parts: Parts, place: Place): GroupUse {
  // The few addresses of AWS's own lists are public: a group that admits them alone is not closed.
  const reach = buildReach(parts, place, destinations(parts.prefixLists, place));
  let index: Index | undefined;
  return {
    told: ({ name }, opened, text, evidence, own) => {
      const use = attempt(() => useOf(name, opened, (index ??= indexOf(parts.interfaces.all())), reach));
      if (use instanceof Unread) return [text, { ...evidence }, own ? { severity: own } : {}];
      const severity = milder(own, use.severity);
      return [`${text}; ${use.text}`, { ...evidence, ...use.evidence }, severity ? { severity } : {}];
    },
  };
}

function milder(one: Severity | undefined, other: Severity | undefined): Severity | undefined {
  if (!one || !other) return one ?? other;
  // What is half as bad by itself, and exposes nothing now, is no more than untidy.
  return one === other ? "low" : SEVERITIES[Math.max(SEVERITIES.indexOf(one), SEVERITIES.indexOf(other))];
}

interface Index {
  readonly byGroup: ReadonlyMap<string, readonly Face[]>;
  /** By VPC: what hands the internet's packets on to things that have no public address. */
  readonly handers: ReadonlyMap<string, Face>;
}

function indexOf(faces: readonly Face[]): Index {
  const byGroup = new Map<string, Face[]>();
  const handers = new Map<string, Face>();
  for (const face of faces) {
    if (handsOn(face) && face.VpcId) handers.set(face.VpcId, face);
    for (const { GroupId = "" } of face.Groups ?? []) {
      const known = byGroup.get(GroupId);
      if (known) known.push(face);
      else byGroup.set(GroupId, [face]);
    }
  }
  return { byGroup, handers };
}

/**
 * Network Load Balancers and Global Accelerator keep the client's address, so that a target's group decides about the
 * internet although the target has no public address.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation
 */
function handsOn(face: Face): boolean {
  if (face.InterfaceType === "global_accelerator_managed") return true;
  return face.InterfaceType === "network_load_balancer" && hasPublicAddress(faceTarget(face));
}

function useOf(groupId: string, opened: readonly PortRange[], { byGroup, handers }: Index, reach: Reach): Use {
  const faces = byGroup.get(groupId) ?? [];
  const evidence = { NetworkInterfaces: faces.slice(0, 20).map(({ NetworkInterfaceId }) => NetworkInterfaceId) };
  if (faces.length === 0) return { text: "nothing uses the group", evidence, severity: "low" };
  const exposed = faces.filter(reachable(groupId, opened, reach));
  if (exposed.length > 0) {
    const more = exposed.length > 1 ? ` and ${exposed.length - 1} more` : "";
    const ids = exposed.slice(0, 20).map(({ NetworkInterfaceId }) => NetworkInterfaceId);
    const text = `${nameOf(exposed[0]!)}${more} ${more ? "are" : "is"} reachable through it`;
    return { text, evidence: { ...evidence, reachable: ids } };
  }
  const hander = faces.map(({ VpcId = "" }) => handers.get(VpcId)).find((one) => one !== undefined);
  if (hander) {
    const text = `no interface that uses it can be reached directly, but ${hander.Description || hander.name} may hand the internet's packets on`;
    return { text, evidence };
  }
  return { text: "no interface that uses it can be reached from the internet", evidence, severity: "medium" };
}

/** Whether the group alone opens one of the ports on an interface. Interfaces in one subnet share the answer. */
function reachable(groupId: string, opened: readonly PortRange[], reach: Reach): (face: Face) => boolean {
  const known = new Map<string, boolean>();
  return (face) => {
    const target = { ...faceTarget(face), groupIds: [groupId] };
    const key = `${target.subnetIds[0]} ${target.address[4] !== undefined} ${target.address[6] !== undefined}`;
    const found = known.get(key) ?? opened.some((one) => isOpen(reach, target, one));
    known.set(key, found);
    return found;
  };
}

const isOpen = (reach: Reach, target: Parameters<Reach["internet"]>[0], range: PortRange): boolean =>
  hasPublicAddress(target) && reach.internet(target).first("public", range) !== undefined;

/** `eni-1 (i-1, 52.1.2.3)`. */
function nameOf(face: Face): string {
  const { address } = faceTarget(face);
  const about = [face.Attachment?.InstanceId ?? face.Description, address[4] ?? address[6]].filter(Boolean);
  return `${face.name} (${about.join(", ")})`;
}
