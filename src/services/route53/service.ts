import type { Route53 } from "@aws-sdk/client-route-53";
import { service } from "../../model/index.ts";

export const route53 = service<Route53>("route53", { client: "@aws-sdk/client-route-53" });

/** A DNS name as people write it: `*.example.com` for `\052.Example.com.` */
export function plainName(name: string): string {
  const unescaped = name.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
  return unescaped.replace(/\.$/, "").toLowerCase();
}
