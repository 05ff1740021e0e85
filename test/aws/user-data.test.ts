import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { decodeUserData } from "../../src/aws/user-data.ts";
import { sightings } from "../../src/aws/secrets.ts";

const base64 = (bytes: string | Buffer) => Buffer.from(bytes).toString("base64");
const script = "#!/bin/bash\nDB_PASSWORD=hunter2\n";

test.each([
  ["text", base64(script), script],
  ["text with line breaks in its base64", base64(script).replace(/.{10}/g, "$&\n"), script],
  ["gzip", base64(gzipSync(script)), script],
  ["gzip in gzip", base64(gzipSync(gzipSync(script))), script],
  ["UTF-16, as PowerShell writes it", base64(Buffer.from(`\ufeff${script}`, "utf16le")), script],
  ["Latin-1", base64(Buffer.from("# caf\u00e9", "latin1")), "# caf\u00e9"],
  ["nothing", "", ""],
])("%s", (_, given, text) => expect(decodeUserData(given)).toEqual({ text }));

test.each([
  ["no base64", "DB_PASSWORD=hunter2", /not base64/],
  ["binary", base64(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1])), /neither text nor gzip/],
  ["binary in gzip", base64(gzipSync(Buffer.from([1, 0, 2]))), /neither text nor gzip/],
  ["a damaged archive", base64(gzipSync(script).subarray(0, 20)), /damaged/],
  ["a bomb", base64(gzipSync(Buffer.alloc(16 * 1024 * 1024, 65))), /unfolds to more than 8 MB/],
])("undecodable: %s", (_, given, why) =>
  expect(decodeUserData(given)).toEqual({ undecodable: expect.stringMatching(why) }),
);

test("the parts of a MIME archive are read, encoded or not", async () => {
  const archive = [
    'Content-Type: multipart/mixed; boundary="==B=="',
    "MIME-Version: 1.0",
    "",
    "--==B==",
    'Content-Type: text/cloud-config; charset="us-ascii"',
    "",
    "password: hunter2",
    "--==B==",
    "Content-Type: text/x-shellscript",
    "Content-Transfer-Encoding: base64",
    "",
    base64("#!/bin/sh\nAPI_KEY=abc123\n"),
    "--==B==--",
  ];
  for (const lineBreak of ["\n", "\r\n"]) {
    const decoded = decodeUserData(base64(gzipSync(archive.join(lineBreak))));
    const found = "text" in decoded ? await sightings(decoded.text) : [];
    expect(found.map(({ name }) => name)).toEqual(["password", "API_KEY"]);
  }
});
