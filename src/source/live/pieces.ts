import { setImmediate } from "node:timers/promises";
import { collectAnswer } from "./answer-form.ts";

/** What is used of a protocol of the SDK. */
export interface Protocol {
  getShapeId(): string;
  deserializeResponse(operation: unknown, context: unknown, response: Response): Promise<object>;
}

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** What lists call their items, by the protocol: https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html */
const ITEMS: Readonly<Record<string, string>> = { ec2Query: "item", awsQuery: "member" };

/** Bytes of XML that the SDK reads in some 15 ms. */
const PIECE = 200_000;

/**
 * Lets the SDK read long lists in XML piece by piece, with time for others in between: a page of 1,000 instances would
 * hold up every other answer for a third of a second.
 */
export function readInPieces(protocol: Protocol | undefined): void {
  const tag = ITEMS[protocol?.getShapeId().replace(/^.*#/, "") ?? ""];
  if (!protocol || tag === undefined) return;
  const whole = protocol.deserializeResponse.bind(protocol);
  protocol.deserializeResponse = async (operation, context, response) => {
    const { buffer, byteOffset, length } = await collectAnswer(response.body);
    const body = Buffer.from(buffer, byteOffset, length);
    const read = (bytes: Uint8Array) =>
      whole(operation, context, { ...response, headers: { ...response.headers }, body: bytes as never });
    const cut = response.statusCode === 200 && body.length > 2 * PIECE ? pieces(body.toString(), tag) : undefined;
    return (cut && (await joined(cut, read))) ?? read(body);
  };
}

interface Cut {
  /** Documents that have the items between them, in their order. */
  readonly documents: readonly string[];
  readonly items: number;
}

/** Where the outermost items of a document begin and end. */
export function outermost(text: string, tag: string): [number, number][] | undefined {
  const found: [number, number][] = [];
  let [depth, start] = [0, 0];
  for (let at = text.indexOf(`${tag}>`); at >= 0; at = text.indexOf(`${tag}>`, at + 1)) {
    const opens = text[at - 1] === "<";
    const closes = text[at - 1] === "/" && text[at - 2] === "<";
    if (opens && depth++ === 0) start = at - 1;
    if (closes && --depth === 0) found.push([start, at + tag.length + 1]);
    if (depth < 0) return undefined;
  }
  return depth === 0 ? found : undefined;
}

/** @returns nothing where the document is no list of such items */
export function pieces(text: string, tag: string): Cut | undefined {
  const items = outermost(text, tag);
  if (!items || items.length < 2) return undefined;
  const documents: string[] = [];
  // The document without any items, up to those of this piece and after them.
  let before = text.slice(0, items[0]![0]);
  const rest = items.map(([, end], i) => text.slice(end, items[i + 1]?.[0]));
  const after: string[] = [];
  for (let i = rest.length - 1, tail = ""; i >= 0; i--) after[i] = tail = rest[i]! + tail;
  for (let i = 0; i < items.length;) {
    const first = i;
    let next = i + 1;
    // Only neighbours of one list go together.
    while (next < items.length && rest[next - 1]!.trim() === "" && items[next]![1] - items[first]![0] < PIECE) next++;
    documents.push(before + text.slice(items[first]![0], items[next - 1]![1]) + after[next - 1]!);
    before += rest.slice(first, next).join("");
    i = next;
  }
  return { documents, items: items.length };
}

/** The SDK's own reading of every piece, as one; nothing where the items are not the output's own lists. */
async function joined({ documents, items }: Cut, read: (bytes: Uint8Array) => Promise<object>) {
  const all: Record<string, unknown> = {};
  let count = 0;
  for (const document of documents) {
    for (const [name, value] of Object.entries(await read(Buffer.from(document)))) {
      const earlier = all[name];
      all[name] = Array.isArray(value) && Array.isArray(earlier) ? earlier.concat(value) : value;
      if (Array.isArray(value)) count += value.length;
    }
    await setImmediate();
  }
  return count === items ? all : undefined;
}
