import type { Kinesis } from "@aws-sdk/client-kinesis";
import { service } from "../../model/index.ts";

export const kinesis = service<Kinesis>("kinesis");
