import type { SecretsManager } from "@aws-sdk/client-secrets-manager";
import { service } from "../../model/index.ts";

export const secretsManager = service<SecretsManager>("secretsmanager", { client: "@aws-sdk/client-secrets-manager" });
