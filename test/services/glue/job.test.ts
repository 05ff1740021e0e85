import { expect, it } from "vitest";
import { glueJob } from "../../../src/services/glue/job.ts";
import { admitted, PASSWORD } from "../masked.ts";

const admit = (job: object) => admitted(glueJob.spec.lists[0] as never, { Jobs: [{ Name: "orders", ...job }] });

it("keeps of a job's arguments only what was seen of them", async () => {
  const out = await admit({
    DefaultArguments: { "--db_password": PASSWORD, "--job-bookmark-option": "job-bookmark-enable" },
    NonOverridableArguments: { "--url": `jdbc:postgresql://db/orders?user=me&password=${PASSWORD}` },
    CodeGenConfigurationNodes: { "node-1": { CustomCode: { Code: `connect("${PASSWORD}")` } } },
    SourceControlDetails: { Provider: "GITHUB", AuthStrategy: "PERSONAL_ACCESS_TOKEN", AuthToken: PASSWORD },
  });
  expect(out).toMatchObject({
    Jobs: [
      {
        Name: "orders",
        bookmarks: true,
        argumentsSeen: { "--db_password": { secret: "password by its name" }, "--url": { secret: expect.anything() } },
      },
    ],
  });
});

it("looks into arguments that hold settings by name", async () => {
  const out = await admit({
    DefaultArguments: {
      "--conf": `spark.sql.shuffle.partitions=40 --conf spark.hadoop.database.password=${PASSWORD}`,
      "--customer-driver-env-vars": `STAGE=prod,DB_PASSWORD=${PASSWORD}`,
      "--job-bookmark-option": "job-bookmark-disable",
    },
  });
  const secret = { secret: "password by its name" };
  expect(out).toMatchObject({
    Jobs: [{ bookmarks: false, argumentsSeen: { "--conf": secret, "--customer-driver-env-vars": secret } }],
  });
});
