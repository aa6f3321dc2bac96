/** Letters to a regional centre in words: what happened, where, and by when. Never the matter. */
import labels from "../../schema/labels.json" with { type: "json" };
import { countOf, type LetterPlace, type LetterText, written } from "./letter-text.ts";
import type { RegionNotificationKind } from "./region-notification-kind.ts";

/** One thing a letter tells. */
export interface RegionLetterLine {
  readonly kind: RegionNotificationKind;
  readonly subjectId: string | null;
  /** Name of the municipality that it comes from. */
  readonly municipality: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What a summary counts. */
export interface RegionDigestCounts {
  readonly unread: number;
  readonly requests: number;
  readonly overdue: number;
  readonly practices: number;
  readonly incidents: number;
}

const PAGES: Readonly<Record<string, string>> = {
  REQUEST: "requests",
  RECOMMENDATION: "recommendations",
  PRACTICE: "practices",
  INCIDENT: "incidents",
};

function urlOf({ kind, subjectId }: RegionLetterLine, { url }: LetterPlace): string {
  const page = PAGES[kind.split("_")[0]!];
  return page && subjectId ? `${url}/cooperation/${page}/${subjectId}` : `${url}/cooperation/notifications`;
}

/** What one line tells, as a sentence. */
export function regionSentenceOf({ kind, municipality, params }: RegionLetterLine): string {
  const due =
    typeof params.dueOn === "string" ? ` Срок: ${params.dueOn.split("-").toReversed().join(".")}.` : "";
  const words = labels.regionNotificationKind[kind].ru;
  return `${municipality}: ${words[0]!.toLowerCase()}${words.slice(1)}.${due}`;
}

/** A letter about what has just happened. */
export function regionNoticeLetter(lines: readonly RegionLetterLine[], place: LetterPlace): LetterText {
  const items = lines.map((line) => ({ sentence: regionSentenceOf(line), url: urlOf(line, place) }));
  const subject = items.length === 1 ? items[0]!.sentence.replace(/\.$/, "") : countOf(items.length);
  return written(`${place.municipality}: ${subject}`, items, place);
}

/** The summary of a day. */
export function regionDigestLetter(counts: RegionDigestCounts, place: LetterPlace): LetterText {
  const base = `${place.url}/cooperation`;
  const items = [
    { sentence: `Непрочитанных уведомлений: ${counts.unread}.`, url: `${base}/notifications` },
    { sentence: `Запросов ждут вашего действия: ${counts.requests}.`, url: `${base}/requests` },
    { sentence: `Запросов без ответа после срока: ${counts.overdue}.`, url: `${base}/requests` },
    { sentence: `Практик ждут решения: ${counts.practices}.`, url: `${base}/practices` },
    { sentence: `Открытых региональных инцидентов: ${counts.incidents}.`, url: `${base}/incidents` },
  ];
  return written(`${place.municipality}: сводка на сегодня`, items, place);
}
