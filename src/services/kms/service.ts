import type { KMS } from "@aws-sdk/client-kms";
import { service } from "../../model/index.ts";

export const kms = service<KMS>("kms");
