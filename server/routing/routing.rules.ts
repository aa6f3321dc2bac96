/** What makes a rule fit to be kept. */
import labels from "../../schema/labels.json" with { type: "json" };
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { RoutingConditions } from "./routing-rule.entity.ts";
import { hasWords } from "./routing-words.ts";

/** Beyond this nobody knows any more what his rules do. */
export const MOST_RULES = 200;
const MOST_WORDS = 100;
const LONGEST_ENTRY = 100;
const LONGEST_NAME = 200;

export interface RuleAction {
  readonly recipientId: string | null;
  readonly executorAccountId: string | null;
  readonly roleCode: string | null;
  readonly sectorId: string | null;
}

/** Entries without white space around them, each once; empty ones are left out. */
export function tidyWords(entries: readonly string[]): string[] {
  return [...new Set(entries.map((entry) => entry.trim().replaceAll(/\s+/g, " ")))].filter(
    (entry) => entry !== "",
  );
}

/** What is wrong with a rule by itself, whatever the municipality has. */
export function refusalOfRule(
  name: string,
  conditions: RoutingConditions,
  action: RuleAction,
): SubmissionRefusal | null {
  if (name === "") return refuse("NAME_MISSING", "Назовите правило.");
  if (name.length > LONGEST_NAME)
    return refuse("TEXT_TOO_LONG", `Название длиннее ${LONGEST_NAME} знаков. Сократите его.`);
  const { recipientId, executorAccountId, roleCode, sectorId } = action;
  if ([recipientId, executorAccountId, roleCode, sectorId].every((value) => value === null))
    return refuse(
      "ACTION_MISSING",
      "Укажите, кому направить: получателя, исполнителя, роль или направление.",
    );
  return (
    refusalOfChannels(conditions.channels) ??
    refusalOfWords(conditions.textWords) ??
    refusalOfWords(conditions.placeWords)
  );
}

function refusalOfChannels(channels: readonly string[]): SubmissionRefusal | null {
  const unknown = channels.find((code) => !(code in labels.channel));
  return unknown === undefined ? null : refuse("CHANNEL_UNKNOWN", `Канала «${unknown}» программа не знает.`);
}

function refusalOfWords(entries: readonly string[]): SubmissionRefusal | null {
  if (entries.length > MOST_WORDS)
    return refuse("TOO_MANY_WORDS", `В правиле не больше ${MOST_WORDS} слов. Разделите его на два.`);
  const long = entries.find((entry) => entry.length > LONGEST_ENTRY);
  if (long !== undefined)
    return refuse("TEXT_TOO_LONG", `«${long.slice(0, 30)}…» длиннее ${LONGEST_ENTRY} знаков. Сократите.`);
  const empty = entries.find((entry) => !hasWords(entry));
  if (empty !== undefined)
    return refuse("WORD_UNUSABLE", `В «${empty}» нет ни одного слова. Уберите или напишите слово.`);
  return null;
}
