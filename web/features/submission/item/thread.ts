/** What was said about a submission, in one line of time: plain rules. */
import type { Item } from "@/features/submission/item/load-item.ts";

type Answer = Item["answers"][number];
type Contact = Item["contacts"][number];
type Raised = Item["outsideEscalations"][number];
type Note = Item["localNotes"][number];

export type ThreadEntry =
  | { readonly kind: "answer"; readonly at: string; readonly of: Answer }
  | { readonly kind: "contact"; readonly at: string; readonly of: Contact }
  | { readonly kind: "raised"; readonly at: string; readonly of: Raised }
  | { readonly kind: "note"; readonly at: string; readonly of: Note };

type Source = Pick<Item, "answers" | "contacts" | "outsideEscalations" | "localNotes">;

/** Everything that was said, the newest first. Answers that were not sent are work in hand and not here. */
export function threadOf({
  answers,
  contacts,
  outsideEscalations,
  localNotes,
}: Source): readonly ThreadEntry[] {
  const entries: ThreadEntry[] = [
    ...answers.flatMap((of): ThreadEntry[] => (of.sentAt ? [{ kind: "answer", at: of.sentAt, of }] : [])),
    ...contacts.map((of): ThreadEntry => ({ kind: "contact", at: of.at, of })),
    ...outsideEscalations.map((of): ThreadEntry => ({ kind: "raised", at: of.at, of })),
    ...localNotes.map((of): ThreadEntry => ({ kind: "note", at: of.at, of })),
  ];
  return entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
