/** What is kept of a settlement: pure. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SettlementState } from "./poll.enums.ts";
import type { Settlement } from "./settlement.entity.ts";

export type SettlementFacts = Pick<
  Settlement,
  | "name"
  | "state"
  | "connectedOn"
  | "connectBy"
  | "officerName"
  | "officerPost"
  | "officerPhone"
  | "officerEmail"
  | "appointedBy"
  | "note"
>;

export function settlementRefusal(facts: SettlementFacts, today: PlainDate): SubmissionRefusal | null {
  const { name, state, connectedOn, officerName, officerEmail, note } = facts;
  if (state === SettlementState.CONNECTED) {
    if (connectedOn === null)
      return refuse("DATE_MISSING", "Укажите день, когда поселение подключено к платформе.");
    if (connectedOn > today) return refuse("NOT_YET", "День подключения ещё не наступил.");
    if (officerName === null)
      return refuse(
        "OFFICER_MISSING",
        "Укажите уполномоченного поселения: кто проводит опросы на платформе.",
      );
  } else if (connectedOn !== null)
    return refuse("DATE_WRONG", "День подключения указывают только у подключённого поселения.");
  if (officerEmail !== null && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/u.test(officerEmail))
    return refuse("EMAIL_WRONG", "Проверьте адрес электронной почты.");
  const lines = [officerName, facts.officerPost, facts.officerPhone, officerEmail, facts.appointedBy];
  return (
    [name, ...lines.filter((line) => line !== null)]
      .map((line) => lineRefusal(line))
      .find((refused) => refused !== null) ?? textRefusal(note)
  );
}

export function contactRefusal(
  { heldOn, text }: { readonly heldOn: PlainDate; readonly text: string },
  today: PlainDate,
): SubmissionRefusal | null {
  if (heldOn > today) return refuse("NOT_YET", "День ещё не наступил. Запишите разговор после него.");
  if (text === "") return refuse("TEXT_MISSING", "Напишите, о чём договорились.");
  return textRefusal(text);
}
