import { describe, expect, it } from "vitest";
import { firewall } from "../../../src/services/ec2/firewall.ts";
import { managedPrefixList } from "../../../src/services/ec2/managed-prefix-list.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import { all, allow } from "../../aws/permissions.ts";
import { denied } from "../../verdicts.ts";
import { asked } from "./asked.ts";

const group = (GroupId: string, ...IpPermissions: object[]) => ({ GroupId, VpcId: "vpc-1", IpPermissions });
const list = (PrefixListId: string, ...cidrs: string[]) => ({
  PrefixListId,
  OwnerId: "111122223333",
  entries: cidrs.map((Cidr) => ({ Cidr })),
});
const wall = (groups: object[], lists: object[] = []) =>
  asked(firewall, [
    [securityGroup, groups],
    [managedPrefixList, lists],
  ]);

describe("what the world reaches through security groups", () => {
  it("names the group, the block and the rule", () => {
    const ask = wall([group("sg-1", allow(443, 443, ["0.0.0.0/0"])), group("sg-2", allow(20, 30, ["::/0"]))]);
    expect(ask.worldOpening(["sg-1", "sg-2"], 22)).toEqual({
      protocol: "tcp",
      from: 22,
      to: 22,
      text: "sg-2 admits ::/0 to tcp port 22",
      evidence: {
        protocol: "tcp",
        from: 22,
        to: 22,
        sources: [{ GroupId: "sg-2", cidr: "::/0", IpProtocol: "tcp", FromPort: 20, ToPort: 30 }],
      },
    });
    expect(ask.worldOpening(["sg-1", "sg-2"], [80, 443])?.from).toBe(443);
    expect(ask.worldOpening(["sg-1", undefined], 22)).toBeUndefined();
    expect(ask.worldOpening(["sg-2"], 22, "udp")).toBeUndefined();
  });

  it("adds up the groups of one interface", () => {
    const ask = wall([group("sg-1", allow(22, 22, ["0.0.0.0/3"])), group("sg-2", all("32.0.0.0/3"))]);
    expect(ask.worldOpening(["sg-1"], 22)).toBeUndefined();
    expect(ask.worldOpening(["sg-1", "sg-2"], 22)?.text).toBe(
      "sg-1, sg-2 together admit 0.0.0.0/3, 32.0.0.0/3 to tcp port 22",
    );
  });

  it("lists ranges, all ports in one", () => {
    const texts = (...groups: object[]) => Array.from(wall(groups).worldOpenings(["sg-1"]), ({ text }) => text);
    expect(texts(group("sg-1", all("0.0.0.0/0")))).toEqual([
      "sg-1 admits 0.0.0.0/0 to every tcp port",
      "sg-1 admits 0.0.0.0/0 to every udp port",
    ]);
    expect(texts(group("sg-1", allow(80, 90, ["0.0.0.0/0"])))).toEqual(["sg-1 admits 0.0.0.0/0 to tcp ports 80-90"]);
  });

  it("looks into prefix lists; AWS's own are never the world and are not read", () => {
    const world = list("pl-1", "0.0.0.0/1", "128.0.0.0/1");
    const ask = wall([group("sg-1", allow(22, 22, ["pl-1"]))], [world]);
    expect(ask.worldOpening(["sg-1"], 22)?.text).toContain("0.0.0.0/1 (in pl-1)");
    const aws = denied({ PrefixListId: "pl-3", OwnerId: "AWS" }, "entries");
    expect(wall([group("sg-1", allow(443, 443, ["pl-3"]))], [aws]).worldOpening(["sg-1"], 443)).toBeUndefined();
  });

  it("raises for what it could not see only when the answer hangs on it", () => {
    const ask = wall([group("sg-1", allow(22, 22, ["pl-gone"])), group("sg-2", allow(22, 22, ["0.0.0.0/0"]))]);
    expect(() => ask.worldOpening(["sg-1"], 22)).toThrow(/pl-gone is not among those/);
    expect(ask.worldOpening(["sg-1"], 80)).toBeUndefined();
    expect(ask.worldOpening(["sg-1", "sg-2"], 22)?.text).toContain("0.0.0.0/0");
    expect(() => ask.worldOpening(["sg-gone"], 22)).toThrow(/sg-gone is not among those/);
    expect(ask.worldOpening(["sg-gone", "sg-2"], 22)).toBeDefined();
    expect(() => [...ask.worldOpenings(["sg-2", "sg-gone"])]).toThrow(/sg-gone/);
  });
});
