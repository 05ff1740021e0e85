import type { Kafka } from "@aws-sdk/client-kafka";
import { service } from "../../model/index.ts";

/** Amazon MSK. */
export const kafka = service<Kafka>("kafka");
