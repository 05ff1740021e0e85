import type { ProjectSource } from "@aws-sdk/client-codebuild";

/** Where a project's code comes from. What proves who asks for it is taken out of the URL as it enters. */
export interface BuildSource extends Pick<ProjectSource, "type" | "sourceIdentifier"> {
  /** Without user name, password and query. */
  readonly location?: string;
  /** What was taken out, where it was more than a user's name. */
  readonly credential?: "access token" | "user name and password";
}

/** A source as it may enter; its buildspec, a script of any length, does not. */
export function admitSource({ type, sourceIdentifier, location }: ProjectSource): BuildSource {
  return { type, ...(sourceIdentifier && { sourceIdentifier }), ...(location && withoutCredential(location)) };
}

// The second form is of passwords with a slash that nobody encoded: https://user:pa/ss@host/path.
const URL_PARTS = /^([a-z][a-z\d+.-]*:\/\/)(?:([^/?#]*)@|([^/?#@]*:(?!\d*(?:[/?#]|$)).*)@)?([^?#]*)/is;

function withoutCredential(url: string): Pick<BuildSource, "location" | "credential"> {
  const [, scheme, plain, odd, rest] = URL_PARTS.exec(url) ?? [];
  // Buckets with a path, and ssh's git@host:path.
  if (scheme === undefined || rest === undefined) return { location: url };
  const credential = credentialIn(plain ?? odd ?? "");
  return { location: `${scheme}${rest}`, ...(credential && { credential }) };
}

/** Names under which a token stands where the password would. */
const TOKEN_USERS =
  /^(?:x-token-auth|x-access-token|x-oauth-basic|x-bitbucket-api-token-auth|oauth2|token|gitlab-ci-token)$/i;

/** GitHub's, GitLab's and Atlassian's tokens, which may stand in the place of the user name. */
const TOKEN = /^(?:gh[opusr]_|github_pat_|glpat-|AT(?:BB|CTT|ATT)).{16,}|^[\da-f]{40}$/;

// https://shop@bitbucket.org/shop/web.git, as Bitbucket gives it out, names a user and no more.
function credentialIn(userInfo: string): BuildSource["credential"] {
  const [, user = "", password = ""] = /^([^:]*):?(.*)$/s.exec(userInfo) ?? [];
  if (TOKEN.test(user)) return "access token";
  if (password === "") return undefined;
  return TOKEN_USERS.test(user) || TOKEN.test(password) ? "access token" : "user name and password";
}
