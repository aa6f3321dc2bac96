import type { ResolutionDraft } from "../regulation/draft.ts";
import { pointerTokens, valueAt, writeAt } from "../regulation/value/json-pointer.ts";
import { DRAFT_PLACES, fieldPointer, pointersOf } from "../regulation/value/read-values.ts";

const ROLE_FIELDS = DRAFT_PLACES.flatMap((place) =>
  place.fields
    .filter(({ valueSet, field }) => valueSet === "role" && field !== "roleCode")
    .map((field) => ({ place, field })),
);

/** Makes every reference to a role's old code follow the new one; changes the draft in place. */
export function renameRole(draft: ResolutionDraft, from: string, to: string): void {
  for (const { place, field } of ROLE_FIELDS) {
    for (const item of pointersOf(draft, place)) {
      // A value that is itself the code stands under `value` of its ground.
      const tokens = field.property === null ? [...item, "value"] : fieldPointer(place, item, field);
      const value = valueAt(draft, tokens);
      if (value === from) writeAt(draft, tokens, to);
      else if (Array.isArray(value))
        writeAt(
          draft,
          tokens,
          value.map((each: unknown) => (each === from ? to : each)),
        );
    }
  }
}

/** Whether the pointer is the code of a role in the regulation's own list. */
export function isRoleCode(path: string): boolean {
  const tokens = pointerTokens(path) ?? [];
  return tokens.length === 4 && tokens[1] === "roles" && tokens[3] === "code";
}
