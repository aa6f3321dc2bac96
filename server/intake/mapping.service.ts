/** Mappings: those of the program, those that the centre saved, and the one that fits a file. */
import labels from "../../schema/labels.json" with { type: "json" };
import { recordAudit } from "../audit/record-audit.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { ColumnMapping, type ColumnMappingId } from "./column-mapping.entity.ts";
import type {
  ColumnMappingInput,
  ColumnMappingView,
  IntakeRefusal,
  MappingInput,
  MappingView,
} from "./import.types.ts";
import { Mapping } from "./mapping/mapping.ts";
import { bestFit, BUILT_IN_MAPPINGS, mappingByNames } from "./mapping/propose-mapping.ts";

/** A centre reads few kinds of files. */
const MOST_MAPPINGS = 100;

export function viewOf({ columns, constants, key }: Mapping): MappingView {
  return {
    columns: columns.map(({ header, field, dates, words }) => ({
      header,
      field,
      dates: dates ?? null,
      words: words ?? {},
    })),
    constants: constants as Record<string, string>,
    key: key as MappingView["key"],
  };
}

/** The mapping of an input; null when it is none that the portal could send. */
export function mappingOf({ columns, constants, key }: MappingInput): Mapping | null {
  const parsed = Mapping.safeParse({
    key,
    constants: constants ?? {},
    columns: columns.map(({ header, field, dates, words }) => ({
      header,
      field,
      ...(dates ? { dates } : {}),
      ...(words ? { words } : {}),
    })),
  });
  return parsed.success ? parsed.data : null;
}

/** What stands against reading files by it: Russian sentences. */
export function obstaclesOf(mapping: Mapping): string[] {
  const fields = new Set([...mapping.columns.map(({ field }) => field), ...Object.keys(mapping.constants)]);
  return [
    ...(fields.has("receivedAt") ? [] : ["Укажите столбец с датой поступления."]),
    ...(fields.has("channel") ? [] : ["Укажите канал, по которому поступили эти обращения."]),
    ...(mapping.key === "NUMBER" && !fields.has("externalNumber")
      ? ["Укажите столбец с номером обращения."]
      : []),
    ...(["summary", "text", "category", "topic", "fact"].some((field) => fields.has(field as "text"))
      ? []
      : ["Укажите столбец, из которого видно, о чём обращение."]),
  ];
}

/** The program's own first, then the centre's by name. */
export async function listMappings(ctx: MunicipalContext): Promise<ColumnMappingView[]> {
  const rows = await ctx.em.find(
    ColumnMapping,
    { municipality: ctx.municipalityId },
    { orderBy: { name: "asc", id: "asc" } },
  );
  return [...rows.map(savedView), ...BUILT_IN_MAPPINGS.map(builtInView)];
}

const savedView = ({ id, name, mapping }: ColumnMapping): ColumnMappingView => ({
  id,
  name,
  isBuiltIn: false,
  isConfirmed: true,
  mapping: viewOf(mapping),
});

const names: Readonly<Record<string, { ru: string }>> = labels.builtInMapping;

const builtInView = ({
  code,
  isConfirmed,
  mapping,
}: (typeof BUILT_IN_MAPPINGS)[number]): ColumnMappingView => ({
  id: code,
  name: names[code]?.ru ?? code,
  isBuiltIn: true,
  isConfirmed,
  mapping: viewOf(mapping),
});

/** The mapping that fits a file best: the centre's own, one of the program's, else by the names of columns. */
export async function proposeMapping(ctx: MunicipalContext, header: readonly string[]): Promise<Mapping> {
  const own = await ctx.em.find(ColumnMapping, { municipality: ctx.municipalityId });
  const found = bestFit(own, header) ?? bestFit(BUILT_IN_MAPPINGS, header);
  return found?.mapping ?? mappingByNames(header);
}

/**
 * Keeps a mapping.
 *
 * @throws {DenialError} NOT_FOUND for one that is not the centre's
 */
export async function saveMapping(
  ctx: MunicipalContext,
  input: ColumnMappingInput,
): Promise<ColumnMappingView | IntakeRefusal> {
  const name = input.name.trim().slice(0, 200);
  const mapping = mappingOf(input.mapping);
  if (name === "")
    return { code: "NAME_MISSING", message: "Назовите настройку, чтобы найти её в следующий раз." };
  if (!mapping) return { code: "MAPPING_WRONG", message: "Настройка столбцов заполнена неверно." };
  const own = { municipality: ctx.municipalityId };
  const known = input.id
    ? await ctx.em.findOne(ColumnMapping, { ...own, id: clientId<ColumnMappingId>(input.id) })
    : null;
  if (input.id && !known) throw notFound();
  if (!known && (await ctx.em.count(ColumnMapping, own)) >= MOST_MAPPINGS)
    return { code: "TOO_MANY", message: `Сохранено уже ${MOST_MAPPINGS} настроек: удалите лишние.` };
  const changedAt = ctx.clock.now();
  const row =
    known ?? ctx.em.create(ColumnMapping, { ...own, id: newId<ColumnMappingId>(), name, mapping, changedAt });
  Object.assign(row, { name, mapping, changedAt });
  ctx.em.persist(row);
  recordAudit(ctx, "mapping.saved", name);
  await ctx.em.flush();
  return savedView(row);
}

/** @throws {DenialError} NOT_FOUND */
export async function deleteMapping(ctx: MunicipalContext, id: ColumnMappingId): Promise<void> {
  const row = await ctx.em.findOne(ColumnMapping, { municipality: ctx.municipalityId, id });
  if (!row) throw notFound();
  recordAudit(ctx, "mapping.deleted", row.name);
  await ctx.em.remove(row).flush();
}
