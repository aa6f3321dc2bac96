/** Entries of a classifier as versions keep them, and what differs between two versions: pure. */

/** Everything that is said of an entry, by the name of what is said. */
export interface ClassifierEntry {
  readonly id: string;
  readonly name: string;
  readonly isClosed: boolean;
  /** Topics: sector that answers. */
  readonly sectorId?: string | null;
  /** Topics: code of the federal list. */
  readonly federalCode?: string | null;
  /** Topics: accelerated term in calendar days. */
  readonly acceleratedDays?: number | null;
  /** Causes: group. */
  readonly group?: string;
  /** Sectors: federal codes. */
  readonly federalCodes?: readonly string[];
  /** Sectors: clause that names it. */
  readonly clause?: string | null;
}

export type EntryField = Exclude<keyof ClassifierEntry, "id">;

/** Order in which differences of one entry are told. */
export const ENTRY_FIELDS: readonly EntryField[] = [
  "name",
  "isClosed",
  "sectorId",
  "federalCode",
  "acceleratedDays",
  "group",
  "federalCodes",
  "clause",
];

export type EntryChange = "ADDED" | "REMOVED" | "CHANGED";

export interface EntryDifference {
  readonly id: string;
  /** As named in the later version, or in the earlier one where it is gone. */
  readonly name: string;
  readonly change: EntryChange;
  readonly fields: readonly {
    readonly field: EntryField;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** What differs between two versions of one classifier, in the order of names. */
export function differenceOf(
  before: readonly ClassifierEntry[],
  after: readonly ClassifierEntry[],
): EntryDifference[] {
  const earlier = new Map(before.map((entry) => [entry.id, entry]));
  const later = new Map(after.map((entry) => [entry.id, entry]));
  const gone = before.filter(({ id }) => !later.has(id)).map((entry) => whole(entry, "REMOVED"));
  const others = after.flatMap((entry) => {
    const known = earlier.get(entry.id);
    return known ? changed(known, entry) : [whole(entry, "ADDED")];
  });
  return [...gone, ...others].toSorted(
    (one, other) => one.name.localeCompare(other.name, "ru") || (one.id < other.id ? -1 : 1),
  );
}

const whole = ({ id, name }: ClassifierEntry, change: EntryChange): EntryDifference => ({
  id,
  name,
  change,
  fields: [],
});

function changed(before: ClassifierEntry, after: ClassifierEntry): EntryDifference[] {
  const fields = ENTRY_FIELDS.flatMap((field) => {
    const [one, other] = [textOf(before[field]), textOf(after[field])];
    return one === other ? [] : [{ field, before: one, after: other }];
  });
  return fields.length === 0 ? [] : [{ id: after.id, name: after.name, change: "CHANGED", fields }];
}

/** Null for what is not said. */
function textOf(value: ClassifierEntry[EntryField]): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "object" ? value.join(", ") || null : String(value);
}

/** Whether two lists of entries say the same, whatever their order. */
export const isSameClassifier = (
  one: readonly ClassifierEntry[],
  other: readonly ClassifierEntry[],
): boolean => differenceOf(one, other).length === 0;
