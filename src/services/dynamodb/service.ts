import type { DynamoDB } from "@aws-sdk/client-dynamodb";
import { service } from "../../model/index.ts";

export const dynamodb = service<DynamoDB>("dynamodb");
