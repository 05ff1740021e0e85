import { isIP } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAddress } from "../../src/aws/ip.ts";

describe("parseAddress", () => {
  it.each([
    ["0.0.0.0", 4, 0n],
    ["10.0.0.1", 4, 0x0a000001n],
    ["255.255.255.255", 4, 0xffffffffn],
    ["::", 6, 0n],
    ["::1", 6, 1n],
    ["2001:db8::1", 6, 0x20010db8000000000000000000000001n],
    ["1:2:3:4:5:6:7:8", 6, 0x00010002000300040005000600070008n],
    ["1:2:3:4:5:6:7::", 6, 0x00010002000300040005000600070000n],
    ["::FFFF:192.0.2.1", 6, 0xffffc0000201n],
    ["64:ff9b::10.0.0.1", 6, 0x0064ff9b00000000000000000a000001n],
  ] as const)("reads %s", (text, family, value) => {
    expect(parseAddress(text)).toEqual({ family, value });
  });

  it.each([
    ["an octal-looking octet", "010.0.0.1"],
    ["two zeros", "00.0.0.0"],
    ["an octet above 255", "256.0.0.1"],
    ["a short form", "10.1"],
    ["a number", "3232235777"],
    ["hexadecimal", "0x0a.0.0.1"],
    ["a space", " 10.0.0.1"],
    ["five octets", "1.2.3.4.5"],
    ["a negative octet", "-1.0.0.0"],
    ["nothing", ""],
    ["a colon", ":"],
    ["three colons", ":::"],
    ["two gaps", "1::2::3"],
    ["seven groups", "1:2:3:4:5:6:7"],
    ["nine groups", "1:2:3:4:5:6:7:8:9"],
    ["a gap of nothing", "1:2:3:4:5:6:7::8"],
    ["a long group", "12345::"],
    ["dotted in the middle", "1.2.3.4::1"],
    ["dotted before the end", "::1.2.3.4:5"],
    ["a zone", "fe80::1%eth0"],
    ["no hexadecimal", "g::"],
  ])("refuses %s: %s", (_, text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it("agrees with Node's parser on texts that look like addresses", () => {
    const piece = fc.constantFrom("0", "1", "ff", "2001", "255", "256", "01", "abcde", ".", ":", "::", "1.2.3.4", "");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 17 }), (pieces) => {
        const text = pieces.join("");
        expect(parseAddress(text)?.family ?? 0).toBe(isIP(text));
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        expect(parseAddress(text)?.family).toBe(isIP(text));
      }),
    );
  });
});
