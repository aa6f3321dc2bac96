/** How the rows of one group are named, valued and told apart. */
export interface RowKind {
  /** Set of `labels` that keys of the group are codes of; null when rows are named by text. */
  readonly nameSet: string | null;
  /** Set of `labels` for values; by key where the rows of a group differ. */
  readonly valueSet: string | null | Readonly<Record<string, string>>;
  /** PRESENCE: regulations differ when one has it and another has not; VALUES: also by what they say. */
  readonly comparedBy: "PRESENCE" | "VALUES";
}

const presence = (nameSet: string | null): RowKind => ({ nameSet, valueSet: null, comparedBy: "PRESENCE" });
const values = (nameSet: string | null, valueSet: RowKind["valueSet"]): RowKind => ({
  nameSet,
  valueSet,
  comparedBy: "VALUES",
});

/** Groups of the comparison, in the order of their showing. */
export const ROW_KINDS: Readonly<Record<string, RowKind>> = {
  act: values("field", { actKind: "actKind", entryIntoForce: "entryIntoForce" }),
  centre: values("field", {
    legalForm: "legalForm",
    composition: "compositionPlace",
    administeredBy: "role",
    causeObligatory: "flag",
  }),
  roles: presence("role"),
  sectors: presence("sector"),
  channels: presence("channel"),
  systems: presence("channel"),
  meetings: values("field", {
    forms: "meetingForm",
    frequency: "meetingFrequency",
    chair: "role",
    substitute: "role",
    organiser: "role",
    agendaAgreedBy: "role",
    participantsChosenBy: "role",
    minutesKeptBy: "role",
    minutesSignedBy: "role",
  }),
  reports: values("channel", "period"),
  reportAuthors: values("channel", "role"),
  reportRecipients: values("channel", null),
  deadlines: values(null, "term"),
  ratings: values("channel", null),
  ratingCriteria: values("channel", "ratingCriterion"),
  incidentClasses: presence("incidentClass"),
  coordination: values("relation", null),
  capabilities: presence("capability"),
};

/** Set of `labels` for the values of one row; null for plain text. */
export function valueSetOf(group: string, key: string): string | null {
  const valueSet = ROW_KINDS[group]?.valueSet ?? null;
  return typeof valueSet === "object" && valueSet !== null ? (valueSet[key] ?? null) : valueSet;
}
