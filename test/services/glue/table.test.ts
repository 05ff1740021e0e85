import { expect, it } from "vitest";
import type { Each, Read } from "../../../src/model/index.ts";
import { glueTable } from "../../../src/services/glue/table.ts";
import { admitted, PASSWORD } from "../masked.ts";

const { read } = glueTable.spec.lists[0] as Each<unknown> & { read: Read<never, unknown> };
const table = (Location: string | undefined) => ({
  TableList: [
    {
      Name: "t",
      DatabaseName: "d",
      Parameters: { password: PASSWORD },
      ViewOriginalText: `select '${PASSWORD}'`,
      StorageDescriptor: { Location, SerdeInfo: { Parameters: { password: PASSWORD } } },
    },
  ],
});

it.each([
  ["s3://logs/s3/", { bucket: "logs", prefix: "s3/" }],
  ["s3a://logs/s3", { bucket: "logs", prefix: "s3/" }],
  ["s3://logs", { bucket: "logs", prefix: "" }],
  ["s3://logs/", { bucket: "logs", prefix: "" }],
  ["hdfs://logs/s3", {}],
  [undefined, {}],
])("knows where %s lies, and nothing else", async (location, place) =>
  expect(await admitted(read, table(location))).toEqual({
    TableList: [{ Name: "t", DatabaseName: "d", TableType: undefined, ...place }],
  }),
);
