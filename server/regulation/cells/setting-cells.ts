import type { Act } from "../act-draft.ts";
import type { Sourced } from "../sourced.ts";
import type { Meetings, RegulationVariant } from "../variant.ts";
import { cell } from "./cell.ts";
import type { Cell } from "./cell.ts";

type Stated = Sourced<unknown> | null;

/** A row for a single setting; none when the regulation does not state it. */
function setting(group: string, key: string, stated: Stated, values: readonly string[]): Cell[] {
  return stated === null ? [] : [cell(group, key, "", values, [stated.clause])];
}

function listed(group: string, key: string, stated: readonly Sourced<string>[]): Cell[] {
  if (stated.length === 0) return [];
  return [
    cell(
      group,
      key,
      "",
      stated.map(({ value }) => value),
      stated.map(({ clause }) => clause),
    ),
  ];
}

/** Rows of the act: its kind and when it comes into force. */
export function actCells({ kind, entryIntoForce }: Act): Cell[] {
  return [
    ...setting("act", "actKind", kind, kind ? [kind.value] : []),
    ...setting("act", "entryIntoForce", entryIntoForce, entryIntoForce ? [entryIntoForce.value.rule] : []),
  ];
}

/** Where the composition stands: persons by name in the act, posts only, a separate act, or both. */
function compositionCells({ compositionByAct, people }: RegulationVariant): Cell[] {
  if (!compositionByAct && people.length === 0) return [];
  const isNamed = people.some(({ value }) => value.name !== null);
  const inAct = people.length > 0 ? [isNamed ? "PERSONS_IN_ACT" : "POSTS_IN_ACT"] : [];
  const separate = compositionByAct ? ["SEPARATE_ACT"] : [];
  const clauses = [...people, ...(compositionByAct ? [compositionByAct] : [])].map(({ clause }) => clause);
  return [cell("centre", "composition", "", [...inAct, ...separate], clauses)];
}

/** Rows of the centre: legal form, composition, who administers, whether a cause is obligatory. */
export function centreCells(variant: RegulationVariant): Cell[] {
  const { centre, administeredBy, causeObligatory } = variant;
  return [
    ...setting("centre", "legalForm", centre.legalForm, centre.legalForm ? [centre.legalForm.value] : []),
    ...compositionCells(variant),
    ...setting("centre", "administeredBy", administeredBy, administeredBy ? [administeredBy.value] : []),
    ...setting("centre", "causeObligatory", causeObligatory, [String(causeObligatory?.value)]),
  ];
}

const ROLE_SETTINGS = [
  "chair",
  "substitute",
  "organiser",
  "agendaAgreedBy",
  "participantsChosenBy",
  "minutesKeptBy",
] as const;

/** Rows of the meeting procedure. */
export function meetingCells(meetings: Meetings): Cell[] {
  const { forms, frequency, quorum, decisionRule } = meetings;
  return [
    ...setting("meetings", "forms", forms, forms?.value ?? []),
    ...setting("meetings", "frequency", frequency, frequency ? [frequency.value.rule] : []),
    ...ROLE_SETTINGS.flatMap((key) => {
      const stated = meetings[key];
      return setting("meetings", key, stated, stated ? [stated.value] : []);
    }),
    ...listed("meetings", "minutesSignedBy", meetings.minutesSignedBy),
    ...listed("meetings", "minutesSentTo", meetings.minutesSentTo),
    ...listed("meetings", "attendedBy", meetings.attendedBy),
    ...listed("meetings", "invited", meetings.invited),
    ...setting("meetings", "quorum", quorum, quorum ? [quorum.value] : []),
    ...setting("meetings", "decisionRule", decisionRule, decisionRule ? [decisionRule.value] : []),
  ];
}
