/** The list of publications as its address says: filters and page. */
import type { PublicationFilter, PublicationState, PublicationTone } from "@/lib/graphql.generated.ts";
import { queryDay, queryValue } from "@/lib/page-props.ts";

export interface PublicationView {
  readonly state: PublicationState | null;
  readonly tone: PublicationTone | null;
  readonly source: string | null;
  readonly subject: string | null;
  readonly sector: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string | null;
  readonly after: string | null;
}

const states: readonly PublicationState[] = ["NEW", "KEPT", "DISMISSED"];
const tones: readonly PublicationTone[] = ["POSITIVE", "NEUTRAL", "NEGATIVE"];

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

/** @param query of the address; values that nothing knows are left out */
export function publicationView(query: Record<string, string | string[] | undefined>): PublicationView {
  const value = (name: string) => queryValue(query[name]);
  return {
    state: oneOf(states, value("state")),
    tone: oneOf(tones, value("tone")),
    source: value("source"),
    subject: value("subject"),
    sector: value("sector"),
    from: queryDay(query.from),
    to: queryDay(query.to),
    text: value("text"),
    after: value("after"),
  };
}

export function filterOf({
  state,
  tone,
  source,
  subject,
  sector,
  from,
  to,
  text,
}: PublicationView): PublicationFilter {
  return {
    ...(state !== null && { states: [state] }),
    ...(tone !== null && { tones: [tone] }),
    ...(source !== null && { sourceIds: [source] }),
    ...(subject !== null && { subjectIds: [subject] }),
    ...(sector !== null && { sectorIds: [sector] }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(text !== null && { text }),
  };
}

/** The address of the list with some parts changed; a change goes back to the first page. */
export function publicationQuery(view: PublicationView, changes: Partial<PublicationView>): string {
  const parts = Object.entries({ ...view, after: null, ...changes }).filter(
    (part): part is [string, string] => part[1] !== null,
  );
  return new URLSearchParams(parts).toString();
}
