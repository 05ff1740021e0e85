import type { Integration } from "@aws-sdk/client-api-gateway";

/** What a response of API Gateway itself says to browsers of other origins. */
export interface CorsAnswer {
  readonly statusCode: string;
  /** As configured, without quotes. */
  readonly origin?: string;
  readonly credentials?: string;
  /** What its template makes of the origin that asks: gives it back to everyone, or decides by it. */
  readonly template?: "reflects" | "chooses";
}

const HEADER = "method.response.header.access-control-allow-";
const OVERRIDE = /responseOverride\.header\.["'\[]*access-control-allow-origin/i;

/** The answers of an integration that speak of origins; templates stay outside. */
export function corsAnswers({ integrationResponses = {} }: Integration): readonly CorsAnswer[] {
  return Object.entries(integrationResponses).flatMap(([statusCode, { responseParameters, responseTemplates }]) => {
    const header = (name: string) =>
      Object.entries(responseParameters ?? {})
        .find(([key]) => key.toLowerCase() === `${HEADER}${name}`)?.[1]
        ?.replace(/^'|'$/g, "");
    const [origin, credentials] = [header("origin"), header("credentials")];
    const template = Object.values(responseTemplates ?? {}).find((text) => text && OVERRIDE.test(text));
    if (origin === undefined && template === undefined) return [];
    return [
      {
        statusCode,
        ...(origin !== undefined && { origin }),
        ...(credentials !== undefined && { credentials }),
        ...(template && { template: template.includes("#if") ? ("chooses" as const) : ("reflects" as const) }),
      },
    ];
  });
}
