import type { KeyPairInfo } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, ec2Arn, tagsOf } from "./service.ts";

/** Key pairs, which instances and launch templates name by their names. AWS gives them in one answer, without pages. */
export const keyPair = kind<KeyPairInfo>()("AWS::EC2::KeyPair", {
  list: ec2("describeKeyPairs", { value: (out) => out.KeyPairs }),
  identity: (k, scope) => ({ arn: ec2Arn(scope, "key-pair", k.KeyPairId), name: k.KeyName, tags: tagsOf(k.Tags) }),
});
