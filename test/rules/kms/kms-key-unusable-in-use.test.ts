import rule from "../../../rules/kms/kms-key-unusable-in-use.ts";
import { docdbCluster } from "../../../src/services/docdb/db-cluster.ts";
import { volume } from "../../../src/services/ec2/volume.ts";
import { efsFileSystem } from "../../../src/services/efs/file-system.ts";
import { kmsAlias } from "../../../src/services/kms/alias.ts";
import { dbInstance } from "../../../src/services/rds/db-instance.ts";
import { secret } from "../../../src/services/secretsmanager/secret.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { instance } from "../rds/samples.ts";
import { awsManaged, doomed, key, KEY_ARN } from "./keys.ts";

const CLUSTERS = "arn:aws:rds:eu-west-1:111122223333:cluster";
const disabled = { ...key, Enabled: false, KeyState: "Disabled" };
const database: Given[number] = [dbInstance, [{ ...instance, KmsKeyId: KEY_ARN }]];
const alias: Given[number] = [
  kmsAlias,
  [{ AliasName: "alias/shop", AliasArn: "arn:aws:kms:eu-west-1:111122223333:alias/shop", TargetKeyId: key.KeyId }],
];
const secretBy = (KmsKeyId: string, also: object = {}): Given[number] => [
  secret,
  [{ Name: "api", ARN: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:api-AbCdEf", KmsKeyId, ...also }],
];
const documents: Given = [
  [docdbCluster, [{ DBClusterIdentifier: "carts", DBClusterArn: `${CLUSTERS}:carts`, KmsKeyId: KEY_ARN }]],
];
const many: Given = [
  [volume, [1, 2, 3, 4, 5, 6].map((n) => ({ VolumeId: `vol-${n}`, Encrypted: true, KmsKeyId: KEY_ARN }))],
];
const unlisted: Given = [[efsFileSystem, UNLISTED]];

verdicts(rule, {
  passes: {
    "an enabled key, lists unread": { subject: key, given: unlisted },
    "disabled, but nothing uses it": { subject: disabled, given: [[dbInstance, [instance]]] },
    "only a secret that is being deleted uses it": {
      subject: disabled,
      given: [secretBy(KEY_ARN, { DeletedDate: new Date("2026-06-01") })],
    },
  },
  fails: {
    "a database under a doomed key, other lists unread": {
      subject: doomed,
      given: [database, ...unlisted],
      message: "it will be deleted on 2026-07-01, yet database orders is encrypted under it",
    },
    "a secret that names the key's id": {
      subject: disabled,
      given: [secretBy(key.KeyId)],
      message: /^it is disabled, yet secret api/,
    },
    "a cluster of DocumentDB": {
      subject: disabled,
      given: documents,
      message: /DocumentDB cluster carts is encrypted/,
    },
    "a secret that names an alias": { subject: disabled, given: [alias, secretBy("alias/shop")] },
    "key material that has expired": {
      subject: { ...key, Origin: "EXTERNAL", KeyState: "PendingImport" },
      given: [database],
      message: /imported key material/,
    },
    "a key store that is not connected": { subject: { ...key, KeyState: "Unavailable" }, given: [database] },
    many: { subject: disabled, given: many, message: /vol-5 and 1 more are encrypted/ },
  },
  skips: {
    "AWS manages it": { subject: { ...awsManaged, KeyState: "Disabled" }, given: [database] },
    "a key that signs": { subject: { ...disabled, KeyUsage: "SIGN_VERIFY", KeySpec: "RSA_2048" }, given: [database] },
  },
  unknowns: {
    "no user found, but some unread": { subject: disabled, given: unlisted },
    "aliases unread": { subject: disabled, given: [[kmsAlias, UNLISTED], secretBy("alias/shop")] },
  },
});
