import type { AdvancedEventSelector, AdvancedFieldSelector, EventSelector } from "@aws-sdk/client-cloudtrail";
import type { Selectors } from "./trail.ts";

export type Access = "read" | "write";
export const BOTH: readonly Access[] = ["read", "write"];

/** What a trail records of one sort of events. */
export interface Recorded {
  readonly access: ReadonlySet<Access>;
  /** Sources of which it leaves out everything, such as kms.amazonaws.com. */
  readonly without: readonly string[];
}

const union = (parts: readonly { access: readonly Access[]; without?: readonly string[] }[]): Recorded => ({
  access: new Set(parts.flatMap(({ access }) => access)),
  without: [...new Set(parts.flatMap(({ without = [] }) => without))],
});

/** The events of management that a trail records. */
export function managementEvents({ EventSelectors, AdvancedEventSelectors }: Selectors): Recorded {
  const basic = EventSelectors.filter(({ IncludeManagementEvents }) => IncludeManagementEvents !== false);
  return union([
    ...basic.map((one) => ({ access: accessOf(one), without: one.ExcludeManagementEventSources ?? [] })),
    ...AdvancedEventSelectors.filter((one) => has(one, "eventCategory", "Management")).flatMap((one) => {
      // Names, sessions, errors: what is cut by anything else is not all there is.
      if (!narrowedOnlyBy(one, ["eventCategory", "readOnly", "eventSource"])) return [];
      const source = fieldOf(one, "eventSource");
      if (source?.Equals?.length || source?.StartsWith?.length || source?.EndsWith?.length) return [];
      return [{ access: readOnlyOf(one), without: source?.NotEquals ?? [] }];
    }),
  ]);
}

const OBJECT = "AWS::S3::Object";
const ALL_BUCKETS = /^arn:[^:]+:s3(:::)?$/;

/** Which accesses to objects of all buckets (but for some that it names) a trail records. */
export function objectEvents({ EventSelectors, AdvancedEventSelectors }: Selectors): ReadonlySet<Access> {
  const basic = EventSelectors.filter(({ DataResources = [] }) =>
    DataResources.some(({ Type, Values = [] }) => Type === OBJECT && Values.some((value) => ALL_BUCKETS.test(value))),
  );
  const advanced = AdvancedEventSelectors.filter((one) => {
    if (!has(one, "eventCategory", "Data") || !has(one, "resources.type", OBJECT)) return false;
    const { Equals, EndsWith, StartsWith = [] } = fieldOf(one, "resources.ARN") ?? {};
    const everyBucket = !Equals?.length && !EndsWith?.length && StartsWith.every((value) => ALL_BUCKETS.test(value));
    return everyBucket && narrowedOnlyBy(one, ["eventCategory", "resources.type", "resources.ARN", "readOnly"]);
  });
  return union([
    ...basic.map((one) => ({ access: accessOf(one) })),
    ...advanced.map((one) => ({ access: readOnlyOf(one) })),
  ]).access;
}

function accessOf({ ReadWriteType = "All" }: EventSelector): readonly Access[] {
  if (ReadWriteType === "All") return BOTH;
  return [ReadWriteType === "ReadOnly" ? "read" : "write"];
}

const fieldOf = ({ FieldSelectors = [] }: AdvancedEventSelector, field: string): AdvancedFieldSelector | undefined =>
  FieldSelectors.find(({ Field }) => Field === field);

const has = (selector: AdvancedEventSelector, field: string, value: string) =>
  fieldOf(selector, field)?.Equals?.includes(value) === true;

const narrowedOnlyBy = ({ FieldSelectors = [] }: AdvancedEventSelector, fields: readonly string[]) =>
  FieldSelectors.every(({ Field = "" }) => fields.includes(Field));

function readOnlyOf(selector: AdvancedEventSelector): readonly Access[] {
  const { Equals, NotEquals } = fieldOf(selector, "readOnly") ?? {};
  const is = (text: string) => (Equals ? Equals.includes(text) : !NotEquals?.includes(text));
  return [...(is("true") ? (["read"] as const) : []), ...(is("false") ? (["write"] as const) : [])];
}
