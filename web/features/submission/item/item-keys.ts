/** Which key does what on the page of a submission: plain rules. */
import type { ItemTask } from "@/features/submission/item/item-tasks.ts";

export type ItemCommand = ItemTask | "ANSWER" | "NOTE" | "HISTORY" | "CARD" | "BACK" | "HELP";

interface Press {
  /** What the key types in the layout of now. */
  readonly key: string;
  /** Where the key is: the same in the Russian and the Latin layout. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Commands with the place of their key and its letter in both layouts, in the order of the help. */
export const itemKeys = [
  { command: "TAKE_OVER", code: "KeyT", signs: ["T", "Е"] },
  { command: "ASSIGN", code: "KeyA", signs: ["A", "Ф"] },
  { command: "ANSWER", code: "KeyE", signs: ["E", "У"] },
  { command: "NOTE", code: "KeyN", signs: ["N", "Т"] },
  { command: "CLASSIFY", code: "KeyM", signs: ["M", "Ь"] },
  { command: "CLOSE", code: "KeyC", signs: ["C", "С"] },
  { command: "APPLICANT", code: "KeyI", signs: ["I", "Ш"] },
  { command: "HISTORY", code: "KeyH", signs: ["H", "Р"] },
  { command: "CARD", code: "KeyP", signs: ["P", "З"] },
  { command: "BACK", code: "KeyB", signs: ["B", "И"] },
  { command: "HELP", code: "", signs: ["?"] },
] as const satisfies readonly { command: ItemCommand; code: string; signs: readonly string[] }[];

/** The command of a key press, or null. Letters go by the place of the key, so both layouts work. */
export function itemCommandOf(press: Press): (typeof itemKeys)[number]["command"] | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key === "?" || (press.code === "Slash" && press.shiftKey)) return "HELP";
  if (press.shiftKey) return null;
  return itemKeys.find(({ code }) => code !== "" && code === press.code)?.command ?? null;
}
