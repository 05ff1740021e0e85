import { isEach, type KindSpec, LOCAL } from "../model/index.ts";
import { type AnyRead, isNamed } from "./calls.ts";
import type { Plan, PlannedKind } from "./index.ts";

/** A read whose number of calls depends on what the account holds. */
export interface DependentRead {
  readonly read: AnyRead;
  /** The kind whose resources are counted, by its CloudFormation type. */
  readonly of: string;
  /** One call for so many of them. */
  readonly size: number;
  /** Further pages of a list: the first is no question. */
  readonly pages?: true;
}

// Where a declaration names no page size, AWS has its own: 50 to 1,000.
const USUAL_PAGE = 100;

/** What a plan reads of each resource, each parent and each page. */
export function dependentReads({ kinds }: Plan): readonly DependentRead[] {
  return [...kinds.values()].flatMap(readsOfKind).filter(({ read }) => read.service.name !== LOCAL);
}

function readsOfKind({ kind: { spec }, aspects }: PlannedKind): DependentRead[] {
  const found = readsOfLists(spec);
  if (spec.lists.every(isNamed) && !spec.details) return found;
  const { type, details } = spec;
  return [
    ...found,
    ...(details ? [{ read: details.read as AnyRead, of: type, size: details.size }] : []),
    ...[...aspects.values()].map((aspect) =>
      "size" in aspect
        ? { read: aspect.read as AnyRead, of: type, size: aspect.size }
        : { read: aspect, of: type, size: 1 },
    ),
  ];
}

const readsOfLists = ({ lists, type }: KindSpec<any>): DependentRead[] =>
  lists.flatMap((list): DependentRead[] => {
    if (isNamed(list)) return [];
    if (!isEach(list)) {
      const read = list as AnyRead;
      return read.firstPageOnly ? [] : [{ read, of: type, size: read.pageSize ?? USUAL_PAGE, pages: true }];
    }
    return list.read ? [{ read: list.read, of: list.parent.spec.type, size: 1 }] : [];
  });

/** How many calls it takes when there are so many resources. Equal ones are sent once, so it may take fewer. */
export function callsFor({ size, pages }: DependentRead, resources: number): number {
  const calls = Math.ceil(resources / size);
  return pages ? Math.max(0, calls - 1) : calls;
}
