/** What a material must have, and how it may go on: pure. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { InformationMaterial } from "./information-material.entity.ts";
import { MaterialChannel, MaterialKind, MaterialState, type MaterialStep } from "./material.enums.ts";
import { MATERIAL_STEPS } from "./material-steps.ts";
import { linkRefusal, reachRefusal } from "./risk.rules.ts";

/** Capability that provides for a kind: the same as opens it in `schema/capability-features.json`. */
export const CAPABILITY_OF_MATERIAL: Readonly<Record<MaterialKind, string>> = {
  [MaterialKind.AGENDA]: "INF-04",
  [MaterialKind.COVERAGE]: "INF-05",
  [MaterialKind.TARGETED]: "INF-06",
  [MaterialKind.OPENNESS]: "INF-07",
  [MaterialKind.HANDLED_INCIDENT]: "INF-08",
};

export type MaterialFacts = Pick<
  InformationMaterial,
  | "title"
  | "text"
  | "audience"
  | "place"
  | "channels"
  | "contactId"
  | "sectorId"
  | "submissionId"
  | "clusterId"
  | "plannedOn"
>;

export function materialRefusal(kind: MaterialKind, facts: MaterialFacts): SubmissionRefusal | null {
  const { title, text, audience, place, channels, submissionId, clusterId, contactId } = facts;
  if (channels.length === 0) return refuse("CHANNEL_MISSING", "Выберите, где материал выйдет.");
  if (contactId !== null && !channels.some((channel) => WITH_PARTNER.has(channel)))
    return refuse("CHANNEL_MISSING", "Вы указали СМИ или сообщество: отметьте его среди каналов.");
  if (kind === MaterialKind.TARGETED && audience === null)
    return refuse("AUDIENCE_MISSING", "Укажите, для кого материал: целевую группу жителей или организаций.");
  if (kind === MaterialKind.HANDLED_INCIDENT && submissionId === null && clusterId === null)
    return refuse("INCIDENT_MISSING", "Выберите обращение или проблему, об отработке которой рассказываете.");
  return lineRefusal(title) ?? textRefusal(text) ?? textRefusal(audience) ?? textRefusal(place);
}

const WITH_PARTNER: ReadonlySet<MaterialChannel> = new Set([
  MaterialChannel.MEDIA,
  MaterialChannel.COMMUNITIES,
  MaterialChannel.MESSENGERS,
]);

export type Publishing = Pick<InformationMaterial, "publishedOn" | "link" | "reach">;

/** Why a step that the state allows is not taken yet; null when nothing is missing. */
export function materialStepRefusal(
  step: MaterialStep,
  { text }: Pick<InformationMaterial, "text">,
  {
    note,
    publishing,
    today,
  }: { readonly note: string | null; readonly publishing: Publishing; readonly today: PlainDate },
): SubmissionRefusal | null {
  const { needsNote, needsText, needsPlace } = MATERIAL_STEPS[step];
  if (needsText && text === null) return refuse("TEXT_MISSING", "Напишите текст материала: пока его нет.");
  if (needsPlace) {
    const { publishedOn, link, reach } = publishing;
    if (publishedOn === null) return refuse("DATE_MISSING", "Укажите день, когда материал вышел.");
    if (publishedOn > today)
      return refuse("IN_THE_FUTURE", "День публикации ещё не наступил. Отметьте её, когда материал выйдет.");
    return (link === null ? null : linkRefusal(link)) ?? reachRefusal(reach);
  }
  return textRefusal(note, needsNote);
}

/** Its day has passed and it has not gone out. */
export const isMaterialLate = (
  { state, plannedOn }: Pick<InformationMaterial, "state" | "plannedOn">,
  today: PlainDate,
): boolean => (state === MaterialState.PLANNED || state === MaterialState.READY) && plannedOn < today;
