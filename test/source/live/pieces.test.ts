import { createRequire } from "node:module";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../bench/sim/wording.ts";
import { outermost, pieces, readInPieces } from "../../../src/source/live/pieces.ts";

const require = createRequire(import.meta.url);
type Sdk = Record<string, new (input: object) => any>;
const ec2 = require("@aws-sdk/client-ec2") as Sdk;
const iam = require("@aws-sdk/client-iam") as Sdk;

/** How one client reads one answer: how often its parser ran, and what came out. */
async function reading(Client: Sdk[string], Command: Sdk[string], text: string, inPieces: boolean) {
  const response = {
    statusCode: 200,
    headers: { "content-type": "text/xml" },
    body: Readable.from([Buffer.from(text)]),
  };
  const requestHandler = { metadata: {}, handle: () => Promise.resolve({ response }) };
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  const client = new Client({ region: "eu-west-1", credentials, requestHandler });
  const { protocol } = client.config;
  let parsed = 0;
  const whole = protocol.deserializeResponse.bind(protocol);
  protocol.deserializeResponse = (...input: unknown[]) => (parsed++, whole(...input));
  if (inPieces) readInPieces(protocol);
  const { $metadata: _, ...output } = await client.send(new Command({}));
  return { output, parsed };
}

const answer = (Client: Sdk[string], Command: Sdk[string], output: object) =>
  wordsOf(new Client({ region: "eu-west-1" }).config.protocol).answer(new Command({}).schema, output);

async function bothWays(Client: Sdk[string], Command: Sdk[string], text: string) {
  const [whole, inPieces] = [await reading(Client, Command, text, false), await reading(Client, Command, text, true)];
  expect(inPieces.output).toEqual(whole.output);
  return inPieces;
}

const many = <T>(n: number, make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i));
const words = "주문 서버 <&> ".repeat(30);

describe("long answers in XML", () => {
  it("are read in pieces, with the same outcome: a list with lists in it, and a token", async () => {
    const text = answer(ec2["EC2Client"]!, ec2["DescribeInstancesCommand"]!, {
      NextToken: "more",
      Reservations: many(900, (i) => ({
        ReservationId: `r-${i}`,
        Instances: many(i % 3, (j) => ({ InstanceId: `i-${i}-${j}`, Tags: [{ Key: "Name", Value: words }] })),
      })),
    });
    const { output, parsed } = await bothWays(ec2["EC2Client"]!, ec2["DescribeInstancesCommand"]!, text);
    expect(output.Reservations).toHaveLength(900);
    expect(output.NextToken).toBe("more");
    expect(parsed).toBeGreaterThan(2);
  });

  it("are read in pieces where they hold several lists, some of them empty", async () => {
    const role = (i: number) => ({
      RoleName: `role-${i}`,
      AssumeRolePolicyDocument: words,
      Tags: [{ Key: "a", Value: "b" }],
    });
    const text = answer(iam["IAMClient"]!, iam["GetAccountAuthorizationDetailsCommand"]!, {
      UserDetailList: many(300, (i) => ({ UserName: `user-${i}`, GroupList: ["ops", words] })),
      GroupDetailList: [],
      RoleDetailList: many(900, role),
      IsTruncated: true,
      Marker: "next",
    });
    const { output, parsed } = await bothWays(iam["IAMClient"]!, iam["GetAccountAuthorizationDetailsCommand"]!, text);
    expect(output).toMatchObject({ IsTruncated: true, Marker: "next" });
    expect(output.RoleDetailList.map((one: { RoleName: string }) => one.RoleName)).toEqual(
      many(900, (i) => `role-${i}`),
    );
    expect(parsed).toBeGreaterThan(2);
  });

  it("are read whole where the list is not the answer's own, or where they are short", async () => {
    const attribute = (n: number) =>
      answer(ec2["EC2Client"]!, ec2["DescribeInstanceAttributeCommand"]!, {
        InstanceId: "i-1",
        UserData: { Value: "x".repeat(n) },
        Groups: [{ GroupId: "sg-1" }],
      });
    expect((await bothWays(ec2["EC2Client"]!, ec2["DescribeInstanceAttributeCommand"]!, attribute(10))).parsed).toBe(1);
    expect(
      (await bothWays(ec2["EC2Client"]!, ec2["DescribeInstanceAttributeCommand"]!, attribute(900_000))).parsed,
    ).toBe(1);
  });

  it("that are cut short or wrongly nested are left to the SDK", async () => {
    expect(outermost("<a><item>1</item><item>", "item")).toBeUndefined();
    expect(outermost("<a></item><item></a>", "item")).toBeUndefined();
    expect(outermost("<a><item>1<item/></item><lineitem>2</lineitem></a>", "item")).toEqual([[3, 24]]);
    expect(pieces("<a><item>1</item></a>", "item")).toBeUndefined();
    const text = answer(ec2["EC2Client"]!, ec2["DescribeInstancesCommand"]!, {
      Reservations: many(900, (i) => ({ ReservationId: words, OwnerId: `${i}` })),
    });
    await expect(
      reading(ec2["EC2Client"]!, ec2["DescribeInstancesCommand"]!, text.slice(0, -500), true),
    ).rejects.toThrow();
  });
});
