export type InboxCommand =
  | "next"
  | "previous"
  | "first"
  | "last"
  | "select"
  | "selectAll"
  | "assign"
  | "search"
  | "refresh"
  | "help"
  | "leave";

/** What of a key press decides. */
export interface Press {
  /** What the key types in the layout of now. */
  readonly key: string;
  /** Where the key is: the same in the Russian and the Latin layout. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const byPlace: Readonly<Record<string, InboxCommand>> = {
  KeyJ: "next",
  KeyK: "previous",
  KeyX: "select",
  KeyA: "assign",
  KeyR: "refresh",
};

const byName: Readonly<Record<string, InboxCommand>> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
  Escape: "leave",
  "/": "search",
  "?": "help",
};

/** Keys of letters and signs, which may be switched off; named keys such as arrows always work. */
const isCharacter = (press: Press) => press.key.length === 1;

/**
 * The command of a key press, or null. Letters go by the place of the key, so they work in the Russian
 * layout as well: «о» is where «j» is.
 *
 * @param hasCharacterKeys whether the person lets single letters act
 */
export function commandOf(press: Press, hasCharacterKeys: boolean): InboxCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (isCharacter(press) && !hasCharacterKeys) return null;
  if (press.code === "Slash") return press.shiftKey ? "help" : "search";
  const named = byName[press.key];
  if (named) return named;
  const placed = byPlace[press.code];
  if (placed === "select" && press.shiftKey) return "selectAll";
  return press.shiftKey ? null : (placed ?? null);
}

/** Where a move leads in a list of `count` rows; `at` is -1 while no row is taken. */
export function moveTo(command: InboxCommand, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (command) {
    case "next":
      return Math.min(at + 1, count - 1);
    case "previous":
      return Math.max(at - 1, 0);
    case "first":
      return 0;
    case "last":
      return count - 1;
    default:
      return null;
  }
}
