/**
 * What must not compile. `npm run types` checks this file: an error that is expected and does not come is an error.
 */
import type { Lambda } from "@aws-sdk/client-lambda";
import type { Bucket, S3 } from "@aws-sdk/client-s3";
import { batched, details, each, fact, kind, service } from "../../src/model/index.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { bucket, dbInstance, subnet } from "../../src/services/index.ts";

const s3 = service<S3>("s3");
const words = {
  title: "t",
  why: "w",
  fix: { text: "f" },
  references: { docs: [] },
  examples: { pass: "p", fail: "f" },
};
const rule = { id: "s3-bucket-odd", severity: "low", ...words } as const;

// Operations and their inputs and outputs are the SDK's.
s3("getBucketVersioning", { input: () => ({ Bucket: "b" }), value: (out) => out.Status });
// @ts-expect-error: there is no such operation
s3("getBucketVersionning", { value: () => 1 });
// @ts-expect-error: an operation that changes something
s3("deleteBucket", { value: () => 1 });
// @ts-expect-error: what is no operation of the client
s3("config", { value: () => 1 });
// @ts-expect-error: what ends a client is no operation
s3("destroy", { value: () => 1 });
// @ts-expect-error: an operation of another service
s3("listFunctions", { value: () => 1 });
// @ts-expect-error: the input lacks what AWS requires
s3("getBucketVersioning", { input: () => ({}), value: () => 1 });
// @ts-expect-error: the input has the wrong type
s3("getBucketVersioning", { input: () => ({ Bucket: 3 }), value: () => 1 });
// @ts-expect-error: the answer has no such member
s3("getBucketVersioning", { input: () => ({ Bucket: "b" }), value: (out) => out.Versioning });
s3("getBucketVersioning", {
  input: () => ({ Bucket: "b" }),
  admit: ({ Status }) => ({ Status }),
  // @ts-expect-error: what was not admitted is not there
  value: (out) => out.MFADelete,
});
s3("getBucketEncryption", {
  input: () => ({ Bucket: "b" }),
  value: () => "text",
  // @ts-expect-error: the absent value is of another type than the value
  absent: { errors: ["X"], value: 3 },
});

// Kinds.
const versioning = s3("getBucketVersioning", {
  input: (b: Bucket) => ({ Bucket: b.Name }),
  value: (out) => out.Status,
});
const list = s3("listBuckets", { value: (out) => out.Buckets });
const identity = (b: Bucket) => ({ arn: b.BucketArn, name: b.Name });
const mine = kind<Bucket>()("AWS::S3::Bucket", { list, identity, aspects: { versioning } });
mine.with("versioning");
// @ts-expect-error: an aspect that is not declared
mine.with("encryption");
// @ts-expect-error: tags must be one of the aspects
kind<Bucket>()("AWS::S3::Bucket", { list, identity, tags: "tagging" });
// @ts-expect-error: an aspect may not take the place of the identity
kind<Bucket>()("AWS::S3::Bucket", { list, identity, aspects: { name: versioning } });
// @ts-expect-error: a kind without identity
kind<Bucket>()("AWS::S3::Bucket", { list });
const functions = service<Lambda>("lambda")("listFunctions", { value: (out) => out.Functions });
// @ts-expect-error: the list gives other items than the kind has
kind<Bucket>()("AWS::S3::Bucket", { list: functions, identity });
const ofNothing = s3("getBucketAcl", {
  input: (of: { Nothing: string }) => ({ Bucket: of.Nothing }),
  value: () => [1],
});
// @ts-expect-error: the aspect starts from something else than the kind
kind<Bucket>()("AWS::S3::Bucket", { list, identity, aspects: { ofNothing } });
// @ts-expect-error: a list per parent starts from the parent
each(bucket, ofNothing);
// @ts-expect-error: a batch yields a list, one value for each
batched(10, s3("listBuckets", { input: (_: readonly Bucket[]) => ({}), value: () => 1 }));
// @ts-expect-error: details yield a list
details<string, Bucket>(10, s3("listBuckets", { input: () => ({}), value: () => 1 }));

// Rules.
defineRule({ ...rule, subject: bucket.with("versioning"), check: (b) => (b.versioning.Status ? pass : fail("off")) });
// @ts-expect-error: the aspect is used but not asked for
defineRule({ ...rule, subject: bucket.with(), check: (b) => (b.versioning ? pass : fail("off")) });
// @ts-expect-error: another aspect is asked for
defineRule({ ...rule, subject: bucket.with("acl"), check: (b) => (b.versioning ? pass : fail("off")) });
// @ts-expect-error: AWS has no such field
defineRule({ ...rule, subject: dbInstance.with(), check: (i) => (i.MultiAz ? pass : fail("off")) });
// @ts-expect-error: a check must give a verdict
defineRule({ ...rule, subject: bucket.with(), check: () => true });
// @ts-expect-error: a check may end without one
defineRule({ ...rule, subject: bucket.with(), check: (b) => (b.name ? pass : undefined) });
// @ts-expect-error: unknown is not a rule's to say
defineRule({ ...rule, subject: bucket.with(), check: () => ({ outcome: "unknown" }) });
// @ts-expect-error: a check answers at once
defineRule({ ...rule, subject: bucket.with(), check: async () => pass });
// @ts-expect-error: there is no such severity
defineRule({ ...rule, severity: "urgent", subject: bucket.with(), check: () => pass });
// @ts-expect-error: a rule without a fix
defineRule({ ...rule, fix: undefined, subject: bucket.with(), check: () => pass });
// @ts-expect-error: a skip says why
skip();
// @ts-expect-error: a failure says what
fail();
// @ts-expect-error: there is no such severity
fail("x", {}, { severity: "urgent" });

// Context.
defineRule({
  ...rule,
  subject: dbInstance.with(),
  context: { subnets: subnet.with() },
  check: (_, { subnets }) => (subnets.get("s")?.CidrBlock && subnets.where("VpcId", "v").length ? pass : fail("x")),
});
defineRule({
  ...rule,
  subject: dbInstance.with(),
  context: { subnets: subnet.with() },
  // @ts-expect-error: what is not in the context
  check: (_, { vpcs }) => (vpcs ? pass : fail("x")),
});
defineRule({
  ...rule,
  subject: dbInstance.with(),
  context: { subnets: subnet.with() },
  // @ts-expect-error: a collection is no array to loop over
  check: (_, { subnets }) => (subnets.find(() => true) ? pass : fail("x")),
});
defineRule({
  ...rule,
  subject: dbInstance.with(),
  context: { subnets: subnet.with() },
  // @ts-expect-error: a field that the kind does not have
  check: (_, { subnets }) => (subnets.where("Vpc", "v").length ? pass : fail("x")),
});
defineRule({
  ...rule,
  subject: dbInstance.with(),
  context: { subnets: subnet.with() },
  // @ts-expect-error: a value of another type than the field's
  check: (_, { subnets }) => (subnets.has("VpcId", 3) ? pass : fail("x")),
});
const count = fact("count", { buckets: bucket.with() }, ({ buckets }) => buckets.all().length);
defineRule({
  ...rule,
  subject: bucket.with(),
  context: { count },
  check: (_, { count }) => (count.toFixed() ? pass : pass),
});
// @ts-expect-error: a fact is what it was built to be
defineRule({ ...rule, subject: bucket.with(), context: { count }, check: (_, { count }) => (count.length, pass) });
// @ts-expect-error: a fact sees only what it needs
fact("x", { buckets: bucket.with() }, ({ subnets }) => subnets);
// @ts-expect-error: an aspect that the fact did not ask for
fact("x", { buckets: bucket.with() }, ({ buckets }) => buckets.all()[0]?.versioning);

// Options.
const options = z.object({ days: z._default(z.number(), 7) });
defineRule({ ...rule, options, subject: bucket.with(), check: (_, { options: { days } }) => (days > 7 ? pass : pass) });
// @ts-expect-error: an option that there is not
defineRule({ ...rule, options, subject: bucket.with(), check: (_, { options: { hours } }) => (hours ? pass : pass) });
// @ts-expect-error: an option of another type
defineRule({ ...rule, options, subject: bucket.with(), check: (_, { options: { days } }) => (days.length, pass) });
