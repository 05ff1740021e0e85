import type { S3 } from "@aws-sdk/client-s3";
import { service } from "../../model/index.ts";

export const s3 = service<S3>("s3");
