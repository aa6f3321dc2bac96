import { openClause, popTo } from "./clause-node.ts";
import type { ClauseBuild } from "./clause-node.ts";

/** Groups of a list of people: «Члены МЦУ», «Секретарь:». */
const GROUP =
  /^(?:Член|Состав|Секретар|Председател|Руководител|Ответственн|Участник|Куратор|Координатор|Представител)[^–—]{0,60}:?$/u;

/** Places a row of an unnumbered list of people; rows are counted, headings of groups are not. */
export function placeRow(build: ClauseBuild, index: number): void {
  const entry = build.entries[index]!;
  const root = build.stack[0]!;
  popTo(build, root);
  const line = build.text.slice(entry.start, Math.min(entry.end, entry.start + 100));
  const isLead = line.endsWith(":");
  if (isLead || (!entry.marker && GROUP.test(line) && !/\t|[А-ЯЁ]\.\s?[А-ЯЁ]\./.test(line))) {
    openClause(build, entry, {
      style: "PARAGRAPH",
      kind: "PARAGRAPH",
      segments: ["par", String(++root.paragraphs)],
    });
    return;
  }
  openClause(build, entry, { style: "DASH", kind: "ITEM", segments: [String(++root.ordinals)] });
}
