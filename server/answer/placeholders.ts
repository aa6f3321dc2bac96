/** Placeholders of templates. None of them is about the applicant: a template never brings personal data in. */
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";

/** What stands for each placeholder in one submission; null where there is nothing yet. */
export interface PlaceholderValues {
  number: string;
  externalNumber: string | null;
  summary: string;
  place: string | null;
  receivedOn: string;
  dueOn: string | null;
  recipient: string | null;
  centre: string;
  topic: string | null;
}

/** Placeholder → the word that Russian templates write for it; both are understood. */
export const PLACEHOLDERS: Readonly<Record<keyof PlaceholderValues, string>> = {
  number: "номер",
  externalNumber: "номер в системе",
  summary: "суть",
  place: "место",
  receivedOn: "дата поступления",
  dueOn: "срок",
  recipient: "исполнитель",
  centre: "центр",
  topic: "тема",
};

const PLACEHOLDER = /\{\{\s*([^{}]{0,100}?)\s*\}\}/g;
/** A text in double square brackets is a gap that the author has to fill. */
const GAP = "[[заполните]]";

const BY_NAME = new Map<string, keyof PlaceholderValues>(
  (Object.keys(PLACEHOLDERS) as (keyof PlaceholderValues)[]).flatMap(
    (key): [string, keyof PlaceholderValues][] => [
      [key.toLowerCase(), key],
      [PLACEHOLDERS[key], key],
    ],
  ),
);

const keyOf = (name: string): keyof PlaceholderValues | undefined => BY_NAME.get(name.toLowerCase());

/** Names in double braces that no placeholder has. */
export function unknownPlaceholders(text: string): string[] {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? "");
  return [...new Set(names.filter((name) => keyOf(name) === undefined))];
}

/** The text with its placeholders filled; where there is nothing to fill in, a gap is left to see. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replaceAll(PLACEHOLDER, (whole: string, name: string) => {
    const key = keyOf(name);
    return key ? (values[key] ?? GAP) : whole;
  });
}

/** Why a text is not ready to be sent: a placeholder or a gap is left in it. */
export function refusalOfGaps(text: string): SubmissionRefusal | null {
  if (!text.includes(GAP) && text.match(PLACEHOLDER) === null) return null;
  return refuse(
    "PLACEHOLDER_LEFT",
    "В тексте остались незаполненные места шаблона. Заполните их или удалите.",
  );
}
