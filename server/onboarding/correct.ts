import { ResolutionDraft } from "../regulation/draft.ts";
import type { Role } from "../regulation/variant.ts";
import { recountCapabilities } from "../regulation/recount-capabilities.ts";
import { pointerOf, valueAt, writeAt } from "../regulation/value/json-pointer.ts";
import { contentOf } from "../regulation/value/read-values.ts";
import { corrected, filled, invalid, namedClause, newlySet, withField } from "./corrected-content.ts";
import type { Correcting } from "./corrected-content.ts";
import { findingsAfterAdding, findingsAfterRemoving, findingsAfterSetting } from "./corrected-findings.ts";
import { InvalidCorrectionError } from "./correction.ts";
import type { Correction } from "./correction.ts";
import { findTarget } from "./correction-target.ts";
import type { CorrectionTarget } from "./correction-target.ts";
import { renameRole } from "./rename-role.ts";

const MOST_IN_LIST = 2_000;

function add(of: Correcting, { place, tokens }: CorrectionTarget): void {
  const { draft } = of;
  const items = valueAt(draft, tokens);
  if (!Array.isArray(items)) throw invalid(of, "Такого списка в документе нет.");
  if (place.ground === "BARE") throw invalid(of, "Сюда нельзя добавить значение.");
  if (items.length >= MOST_IN_LIST) throw invalid(of, "Список слишком длинный.");
  items.push(newlySet(place, filled(of, place, place.blank(draft)), namedClause(of)));
  draft.findings = findingsAfterAdding(draft.findings, pointerOf(tokens));
}

function set(of: Correcting, { place, tokens, field }: CorrectionTarget): void {
  const { draft, correction } = of;
  const before = valueAt(draft, tokens);
  if (before === undefined) throw invalid(of, "Такого значения в документе нет.");
  const content = before === null ? place.blank(draft) : contentOf(place, before);
  const after = field ? withField(of, field, content, correction.value) : filled(of, place, content);
  writeAt(draft, tokens, before === null ? newlySet(place, after, null) : corrected(place, before, after));
  draft.findings = findingsAfterSetting(draft.findings, pointerOf(tokens));
  if (field?.field === "roleCode" && place.path === "/variant/roles")
    renameRole(draft, (before as Role).code, (after as Role).code);
}

function remove(of: Correcting, { place, tokens, field }: CorrectionTarget): void {
  const { draft } = of;
  if (valueAt(draft, tokens) === undefined || (field && field.property !== null))
    throw invalid(of, "Удалить можно только значение целиком.");
  if (!place.isList) {
    if (!place.isNullable) throw invalid(of, "Это значение обязательно.");
    writeAt(draft, tokens, null);
    return;
  }
  const list = tokens.slice(0, -1);
  const index = Number(tokens.at(-1));
  (valueAt(draft, list) as unknown[]).splice(index, 1);
  draft.findings = findingsAfterRemoving(draft.findings, pointerOf(list), index);
}

function apply(of: Correcting): void {
  const { operation, path } = of.correction;
  const target = findTarget(path);
  if (!target) throw invalid(of, "Это место документа нельзя исправить.");
  if ((operation === "ADD") !== target.isList)
    throw invalid(of, target.isList ? "В список можно только добавить." : "Добавить можно только в список.");
  if (operation === "ADD") add(of, target);
  else if (operation === "SET") set(of, target);
  else remove(of, target);
}

function checkWhole(draft: ResolutionDraft): void {
  const issue = ResolutionDraft.safeParse(draft).error?.issues[0];
  if (issue)
    throw new InvalidCorrectionError(
      pointerOf(issue.path.map(String)),
      "Значение здесь не подходит по форме.",
    );
  const codes = draft.variant.roles.map(({ code }) => code);
  const twice = codes.findIndex((each, at) => codes.indexOf(each) !== at);
  if (twice >= 0)
    throw new InvalidCorrectionError(
      `/variant/roles/${twice}/code`,
      `Роль с кодом «${codes[twice]}» уже есть.`,
    );
}

/**
 * Applies corrections in their order, each to what the ones before it left; all or none.
 *
 * @param rolesElsewhere codes of roles that the regulation has, but this document does not define
 * @returns a new draft; the one given stays as it is
 * @throws {InvalidCorrectionError} with the pointer and a Russian sentence
 */
export function correctDraft(
  draft: ResolutionDraft,
  corrections: readonly Correction[],
  rolesElsewhere: readonly string[] = [],
): ResolutionDraft {
  const result = structuredClone(draft);
  for (const correction of corrections) apply({ draft: result, correction, rolesElsewhere });
  result.variant.capabilities = recountCapabilities(draft.variant, result.variant);
  checkWhole(result);
  return result;
}
