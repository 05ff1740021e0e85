import type { Firehose } from "@aws-sdk/client-firehose";
import { service } from "../../model/index.ts";

export const firehose = service<Firehose>("firehose");
