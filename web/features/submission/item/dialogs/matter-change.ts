import type { Item } from "@/features/submission/item/load-item.ts";
import type { ChangeSubmissionMatterInput, Regime, Scale } from "@/lib/graphql.generated.ts";

/** What a submission is about, as the form holds it: an empty text is none. */
export interface Matter {
  readonly summary: string;
  readonly place: string;
  readonly object: string;
  readonly fact: string;
  readonly topicId: string | null;
  readonly sectorId: string | null;
  readonly scale: Scale | null;
  readonly regime: Regime;
}

export type MatterChanges = Omit<ChangeSubmissionMatterInput, "submissionId" | "revision" | "note">;

type Source = Pick<Item, "summary" | "place" | "object" | "fact" | "topic" | "sector" | "scale" | "regime">;

export const matterOf = ({ summary, place, object, fact, topic, sector, scale, regime }: Source): Matter => ({
  summary,
  place: place ?? "",
  object: object ?? "",
  fact: fact ?? "",
  topicId: topic?.id ?? null,
  sectorId: sector?.id ?? null,
  scale,
  regime,
});

const textOf = (text: string) => text.trim() || null;

/** Only what differs, so that what another person changed at the same time stays. */
export function changesOf(before: Matter, after: Matter): MatterChanges {
  const isText = (name: "place" | "object" | "fact") => textOf(before[name]) !== textOf(after[name]);
  return {
    ...(before.summary.trim() !== after.summary.trim() && { summary: after.summary.trim() }),
    ...(isText("place") && { place: textOf(after.place) }),
    ...(isText("object") && { object: textOf(after.object) }),
    ...(isText("fact") && { fact: textOf(after.fact) }),
    ...(before.topicId !== after.topicId && { topicId: after.topicId }),
    ...(before.sectorId !== after.sectorId && { sectorId: after.sectorId }),
    ...(before.scale !== after.scale && { scale: after.scale }),
    ...(before.regime !== after.regime && { regime: after.regime }),
  };
}
