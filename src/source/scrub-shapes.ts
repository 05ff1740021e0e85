/** What AWS's answers call secrets, and how variables are written in them. */

// Members of AWS's own that hold a secret, or may hold anything, whatever their value looks like.
const SECRET_MEMBERS =
  /^(user-?data|\w*password|\w*passphrase|\w*clientsecret|\w*secret(access)?key|secretstring|secretbinary|sharedsecret|presharedkey|psk|authkey|privatekey|\w*(auth|authorization|access|refresh|bearer|session|id|join)token|headervalue|streamkey|signedurl|presignedurl|presignedlocation|customergatewayconfiguration|customerrouterconfig|aws:referer|aws:useragent)$/i;

export const isSecretMember = (name: string): boolean => SECRET_MEMBERS.test(name);

// What services call the variables of a program.
const VARIABLES = /^(environment|env|variables|\w*environment-?variables|environmentoverrides|envvars)$/i;

/** Whether a member holds variables: a map of texts, or a list of names and values. */
export function variablesIn(name: string, value: unknown): boolean {
  if (!VARIABLES.test(name)) return false;
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => isPlain(one) && pairOf(one) !== undefined);
  return isPlain(value) && Object.values(value).every((one) => typeof one === "string");
}

/** The two members of an object that is a name with its value: `{ Name, Value }`, `{ ParameterKey, ParameterValue }`. */
export function pairOf(object: object): { readonly name: string; readonly value: string } | undefined {
  const members = Object.keys(object);
  const name = members.find((member) => /(name|key)$/i.test(member));
  const value = members.find((member) => /value$/i.test(member));
  return name === undefined || value === undefined ? undefined : { name, value };
}

export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html, its forerunner, and CloudFront's links
const SIGNED = /\?[^\s"'<>?]*\b(?:X-Amz-Signature|X-Amz-Security-Token|Signature)=[^\s"'<>]*/gi;

/** A text whose presigned links have lost what opens them. */
export const unsigned = (text: string): string => text.replace(SIGNED, "?(masked)");
