import { formatArn } from "../../aws/arn.ts";
import type { Named, Scope } from "../../model/index.ts";
import { ec2Arn } from "../ec2/service.ts";

/** A server that Systems Manager knows: EC2's are named i-…; those elsewhere, registered by an activation, mi-…. */
export const serverIdentity = (id: string | undefined, scope: Scope): Named => ({
  arn: id?.startsWith("i-")
    ? ec2Arn(scope, "instance", id)
    : id && formatArn({ ...scope, service: "ssm", resource: `managed-instance/${id}` }),
  name: id,
});
