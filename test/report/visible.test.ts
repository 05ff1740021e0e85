import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEEN, visible, visibleData, visibleLines } from "../../src/report/visible.ts";

// Every code point there is, halves of characters among them.
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)) });

describe("visible", () => {
  it.each([
    ["plain ASCII", "web-1 (eu)", "web-1 (eu)"],
    ["an escape sequence", "\u001b[31mred", "\\u{1b}[31mred"],
    ["the one-byte form of it", "\u009b31m", "\\u{9b}31m"],
    ["a bell and a backspace", "a\u0007\b", "a\\u{7}\\u{8}"],
    ["line ends and tabs", "a\r\n\tb\0", "a\\r\\n\\tb\\0"],
    ["a bidirectional override", "cod\u202egpj.exe", "cod\\u{202e}gpj.exe"],
    ["a direction isolate", "\u2066x\u2069", "\\u{2066}x\\u{2069}"],
    ["zero-width characters", "a\u200bb\u2060c\ufeff", "a\\u{200b}b\\u{2060}c\\u{feff}"],
    ["a space that is none", "a\u00a0b\u3000c", "a\\u{a0}b\\u{3000}c"],
    ["a blank that counts as a letter", "a\u3164b\u2800", "a\\u{3164}b\\u{2800}"],
    ["a line separator", "a\u2028b", "a\\u{2028}b"],
    ["half a character", "a\ud800b", "a\\u{d800}b"],
    ["tag characters outside of a flag", "a\u{e0041}", "a\\u{e0041}"],
    ["only what is unseen among emoji", "🚀👩‍💻\n❤️", "🚀👩‍💻\\n❤️"],
    ["a joiner between letters", "a\u200db", "a\\u{200d}b"],
  ])("writes out %s", (_, text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it.each(["주문-서버", "データ", "مرحبا", "שלום", "café", "👩‍💻", "❤️", "🇰🇷", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "e\u0301"])(
    "leaves %s as it is",
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );

  it("lets no control character through, whatever comes", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it("keeps the lines of a text that has some", () => {
    expect(visibleLines("one\r\ntwo\u001b\n")).toEqual(["one", "two\\u{1b}"]);
    expect(visibleLines(" \n")).toEqual([]);
  });

  it("reaches the names and values of data at any depth", () => {
    expect(visibleData({ "a\n": [{ b: "\u001b" }, null, 1] })).toEqual({ "a\\n": [{ b: "\\u{1b}" }, null, 1] });
  });
});

it("takes no character for seen that is not", () => {
  const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    if (character !== " " && SEEN.test(character)) expect(unseen.test(character), code.toString(16)).toBe(false);
  }
});
