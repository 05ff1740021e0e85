import { Buffer } from "node:buffer";

/** User data as text; or why it could not be read, so that no one takes it for "no secret in it". */
export type UserData = { readonly text: string } | { readonly undecodable: string };

/** Ten times the 16 KB that EC2 takes would be much for a script; a bomb of a gigabyte must not unfold. */
const LARGEST = 8 * 1024 * 1024;

/**
 * Decodes EC2 user data (instances, launch templates, launch configurations): base64 of text or of gzip, where a MIME
 * archive has text parts, of which base64 ones are decoded too.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
 * https://cloudinit.readthedocs.io/en/latest/explanation/format.html
 */
export function decodeUserData(base64: string): UserData {
  const compact = base64.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return { undecodable: "it is not base64" };
  try {
    const text = toText(Buffer.from(compact, "base64"));
    return text === undefined ? { undecodable: "it is neither text nor gzip" } : { text: withParts(text) };
  } catch {
    return { undecodable: `its gzip archive is damaged or unfolds to more than ${LARGEST >> 20} MB` };
  }
}

/** UTF-8, or UTF-16 with its mark (PowerShell's habit); undefined for what is binary. */
function toText(bytes: Buffer): string | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return toText(unzipped(bytes));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  if (bytes.includes(0)) return undefined;
  const text = bytes.toString("utf8");
  // Latin-1 is text too; it is read as such rather than given up.
  return text.includes("\ufffd") ? bytes.toString("latin1") : text;
}

// Loaded when it is needed: it takes longer than all else that is known about AWS.
const unzipped = (bytes: Buffer): Buffer =>
  process.getBuiltinModule("node:zlib").gunzipSync(bytes, { maxOutputLength: LARGEST });

const ENCODED_PART = /^content-transfer-encoding:[ \t]*base64[ \t]*\r?$/gim;

/** The text with its base64 parts (RFC 2045) decoded below it, so that they are looked through as well. */
function withParts(text: string): string {
  const parts = Array.from(text.matchAll(ENCODED_PART), ({ index }) => {
    const body = text.indexOf("\n\n", index) < 0 ? text.indexOf("\r\n\r\n", index) : text.indexOf("\n\n", index);
    const [block = ""] = body < 0 ? [] : (/^[A-Za-z0-9+/=\s]*/.exec(text.slice(body)) ?? []);
    return toText(Buffer.from(block, "base64")) ?? "";
  });
  return [text, ...parts].join("\n");
}
