/** Resource policies: what they let in, and what they deny. Pure; nothing here asks AWS. */
export { access, type Grant } from "./access.ts";
export { grantEvidence, grantInWords } from "./grant-words.ts";
export { grantsOnlyToDistribution, type DistributionGrants } from "./cloudfront.ts";
export type { Context } from "./condition.ts";
export { decide, type Request } from "./decide.ts";
export { PolicyError, type Policy, type Statement } from "./document.ts";
export { administrator, type Administrator, type Held } from "./administrator.ts";
export { parseIdentityPolicy, parsePolicy } from "./parse.ts";
export { permits, type Permission } from "./permits.ts";
export type { Question } from "./grants.ts";
export type { Reach, Viewer } from "./reach.ts";
export { deniesPlainHttp, type PlainHttp } from "./tls.ts";
