import { ResolutionDraft } from "../regulation/draft.ts";
import type { Role } from "../regulation/draft.ts";
import { pointerOf, valueAt, writeAt } from "../regulation/value/json-pointer.ts";
import type { FieldSpec, PlaceSpec } from "../regulation/value/place.ts";
import { contentOf } from "../regulation/value/read-values.ts";
import { checkedValue } from "./corrected-value.ts";
import { findingsAfterAdding, findingsAfterRemoving, findingsAfterSetting } from "./corrected-findings.ts";
import { InvalidCorrectionError } from "./correction.ts";
import type { Correction } from "./correction.ts";
import { findTarget } from "./correction-target.ts";
import type { CorrectionTarget } from "./correction-target.ts";
import { recountCapabilities } from "./recount-capabilities.ts";
import { renameRole } from "./rename-role.ts";

const MOST_IN_LIST = 2_000;

interface Ground {
  clause: string | null;
  span: null;
  origin: "EDITED";
  confidence: 1;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the draft stores for a field: matches of capabilities keep the confidence they were read with. */
function stored(field: FieldSpec, value: unknown, before: unknown): unknown {
  if (field.valueSet !== "capability" || !Array.isArray(value)) return value;
  const known = Array.isArray(before) ? (before as { code: string }[]) : [];
  return value.map((code: string) => known.find((match) => match.code === code) ?? { code, confidence: 1 });
}

/** Content with one field set; the content itself when it has no fields. */
function withField(
  draft: ResolutionDraft,
  path: string,
  field: FieldSpec,
  content: unknown,
  value: unknown,
): unknown {
  const outcome = checkedValue(value, field, draft);
  if ("refusal" in outcome) throw new InvalidCorrectionError(path, outcome.refusal);
  if (field.property === null) return outcome.value;
  const record = content as Record<string, unknown>;
  return { ...record, [field.property]: stored(field, outcome.value, record[field.property]) };
}

/** Content filled from an object of named fields, or from a single value for the first field. */
function filled(
  draft: ResolutionDraft,
  path: string,
  { fields }: PlaceSpec,
  content: unknown,
  value: unknown,
): unknown {
  const [first] = fields;
  if (!first) return content;
  if (!isRecord(value)) return withField(draft, path, first, content, value);
  return Object.entries(value)
    .filter(([name]) => name !== "clause")
    .reduce((so, [name, each]) => {
      const field = fields.find((spec) => spec.property === name || spec.field === name);
      if (!field) throw new InvalidCorrectionError(path, `Поля «${name}» здесь нет.`);
      return withField(draft, path, field, so, each);
    }, content);
}

function checkedClause(draft: ResolutionDraft, path: string, value: unknown): string | null {
  if (!isRecord(value) || value["clause"] === undefined || value["clause"] === null) return null;
  const id = value["clause"];
  if (draft.clauses.some((clause) => clause.id === id)) return id as string;
  throw new InvalidCorrectionError(path, `Пункта «${String(id)}» в документе нет.`);
}

/** A value with the ground of something a person set. */
function grounded(place: PlaceSpec, content: unknown, ground: Ground): unknown {
  if (place.ground === "SOURCED") return { value: content, ...ground };
  const own = place.path.endsWith("roles") ? ground : { ...ground, clause: ground.clause ?? "" };
  return { ...(content as object), ...own };
}

const edited = (clause: string | null): Ground => ({ clause, span: null, origin: "EDITED", confidence: 1 });

function add(draft: ResolutionDraft, { place, tokens }: CorrectionTarget, { path, value }: Correction): void {
  const items = valueAt(draft, tokens);
  if (!Array.isArray(items)) throw new InvalidCorrectionError(path, "Такого списка в документе нет.");
  if (place.ground === "BARE") throw new InvalidCorrectionError(path, "Сюда нельзя добавить значение.");
  if (items.length >= MOST_IN_LIST) throw new InvalidCorrectionError(path, "Список слишком длинный.");
  const content = filled(draft, path, place, place.blank(draft), value);
  items.push(grounded(place, content, edited(checkedClause(draft, path, value))));
  draft.findings = findingsAfterAdding(draft.findings, pointerOf(tokens));
}

function set(
  draft: ResolutionDraft,
  { place, tokens, field }: CorrectionTarget,
  correction: Correction,
): void {
  const { path, value } = correction;
  const before = valueAt(draft, tokens);
  if (before === undefined) throw new InvalidCorrectionError(path, "Такого значения в документе нет.");
  const content = before === null ? place.blank(draft) : contentOf(place, before);
  const after = field
    ? withField(draft, path, field, content, value)
    : filled(draft, path, place, content, value);
  writeAt(
    draft,
    tokens,
    before === null ? grounded(place, after, edited(null)) : touched(place, before, after),
  );
  draft.findings = findingsAfterSetting(draft.findings, pointerOf(tokens));
  if (field?.field === "roleCode" && place.path === "/variant/roles")
    renameRole(draft, (before as Role).code, (after as Role).code);
}

/** A corrected value keeps its clause and span: they still show where it stands in the source. */
function touched(place: PlaceSpec, before: unknown, content: unknown): unknown {
  if (place.ground === "SOURCED")
    return { ...(before as object), value: content, origin: "EDITED", confidence: 1 };
  const origin = place.ground === "OWN" ? { origin: "EDITED" } : {};
  return { ...(content as object), ...origin, confidence: 1 };
}

function remove(
  draft: ResolutionDraft,
  { place, tokens, field }: CorrectionTarget,
  { path }: Correction,
): void {
  if (valueAt(draft, tokens) === undefined || (field && field.property !== null))
    throw new InvalidCorrectionError(path, "Удалить можно только значение целиком.");
  if (!place.isList) {
    if (!place.isNullable) throw new InvalidCorrectionError(path, "Это значение обязательно.");
    writeAt(draft, tokens, null);
    return;
  }
  const index = Number(tokens.at(-1));
  const listTokens = tokens.slice(0, -1);
  (valueAt(draft, listTokens) as unknown[]).splice(index, 1);
  draft.findings = findingsAfterRemoving(draft.findings, pointerOf(listTokens), index);
}

function apply(draft: ResolutionDraft, correction: Correction): void {
  const target = findTarget(correction.path);
  if (!target) throw new InvalidCorrectionError(correction.path, "Это место документа нельзя исправить.");
  if ((correction.operation === "ADD") !== target.isList)
    throw new InvalidCorrectionError(
      correction.path,
      target.isList ? "В список можно только добавить." : "Добавить можно только в список.",
    );
  if (correction.operation === "ADD") add(draft, target, correction);
  else if (correction.operation === "SET") set(draft, target, correction);
  else remove(draft, target, correction);
}

function checkWhole(draft: ResolutionDraft, corrections: readonly Correction[]): void {
  const result = ResolutionDraft.safeParse(draft);
  const issue = result.error?.issues[0];
  if (issue)
    throw new InvalidCorrectionError(
      pointerOf(issue.path.map(String)),
      "Значение здесь не подходит по форме.",
    );
  const codes = draft.variant.roles.map(({ code }) => code);
  const twice = codes.findIndex((each, at) => codes.indexOf(each) !== at);
  if (twice >= 0)
    throw new InvalidCorrectionError(
      corrections.at(-1)?.path ?? `/variant/roles/${twice}/code`,
      `Роль с кодом «${codes[twice]}» уже есть.`,
    );
}

/**
 * Applies corrections in their order, each to what the ones before it left; all or none.
 *
 * @returns a new draft; the one given stays as it is
 * @throws {InvalidCorrectionError} with the pointer and a Russian sentence
 */
export function correctDraft(draft: ResolutionDraft, corrections: readonly Correction[]): ResolutionDraft {
  const corrected = structuredClone(draft);
  for (const correction of corrections) apply(corrected, correction);
  corrected.variant.capabilities = recountCapabilities(draft.variant, corrected.variant);
  checkWhole(corrected, corrections);
  return corrected;
}
