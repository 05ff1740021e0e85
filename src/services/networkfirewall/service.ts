import type { NetworkFirewall } from "@aws-sdk/client-network-firewall";
import { parseArn } from "../../aws/arn.ts";
import { wholeAnswer } from "../../aws/whole-answer.ts";
import { type Scope, service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

export const networkFirewall = service<NetworkFirewall>("network-firewall");

/** The most that its lists give in a page. */
export const FIREWALL_PAGE = 100;

/** Tags, which its lists do not bring. */
export const tagging = networkFirewall("listTagsForResource", {
  input: ({ arn }: { readonly arn: string }) => ({ ResourceArn: arn }),
  admit: wholeAnswer,
  value: (out) => tagsOf(out.Tags),
});

/** Keeps what is the account's own: policies and rule groups that another account shares are judged there. */
export const isOwn = (arn: string | undefined, { account }: Scope): boolean =>
  arn === undefined || parseArn(arn)?.account === account;
