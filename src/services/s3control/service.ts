import type { S3Control } from "@aws-sdk/client-s3-control";
import { service } from "../../model/index.ts";

/** S3's settings of whole accounts; its IAM actions are S3's. */
export const s3control = service<S3Control>("s3control", { client: "@aws-sdk/client-s3-control", iam: "s3" });
