import { access, parsePolicy, type Grant } from "../../../src/aws/policy/index.ts";

/** The account and organization that own the resource in these tests, and others. */
export const OWN = "111122223333";
export const OTHER = "444455556666";
export const ORG = "o-a1b2c3d4e5";
export const BUCKET = "arn:aws:s3:::amzn-s3-demo-bucket";
export const OBJECTS = `${BUCKET}/*`;

export const viewer = { account: OWN, organization: ORG };

export type Raw = Readonly<Record<string, unknown>>;

export const allow = (rest: Raw = {}): Raw => ({
  ...{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: OBJECTS },
  ...rest,
});
export const deny = (rest: Raw = {}): Raw => ({
  ...{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: [BUCKET, OBJECTS] },
  ...rest,
});

/** Replaces Principal: a statement has one of the two. */
export const notPrincipal = (statement: Raw, NotPrincipal: unknown): Raw => {
  const { Principal: _, ...rest } = statement;
  return { ...rest, NotPrincipal };
};

export const policy = (...Statement: readonly Raw[]) => parsePolicy({ Version: "2012-10-17", Statement });

export const grants = (...statements: readonly Raw[]): readonly Grant[] => access(policy(...statements), viewer);

/** `public`, or `nobody`, or several joined. */
export const reach = (...statements: readonly Raw[]): string =>
  [...new Set(grants(...statements).map((grant) => grant.reach))].sort().join("+") || "nobody";
