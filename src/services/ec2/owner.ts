/** Why a thing is not this account's to mend: another account owns it and shares it. Undefined when it is. */
export function ownedElsewhere(thing: {
  readonly account: string;
  readonly OwnerId?: string | undefined;
}): string | undefined {
  const { account, OwnerId } = thing;
  return OwnerId === undefined || OwnerId === account ? undefined : `it belongs to account ${OwnerId}, which shares it`;
}
