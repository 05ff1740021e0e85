import type { CloudFormation } from "@aws-sdk/client-cloudformation";
import { service } from "../../model/index.ts";

export const cloudformation = service<CloudFormation>("cloudformation");
