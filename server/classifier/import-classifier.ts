import labels from "../../schema/labels.json" with { type: "json" };
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { Sector } from "../municipality/sector.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Cause } from "./cause.entity.ts";
import { type CauseFacts, causeRefusal, causesToChange, saveCause } from "./cause.service.ts";
import {
  type ClassifierColumns,
  type ClassifierFile,
  type ClassifierRow,
  readClassifierFile,
} from "./classifier-file.ts";
import { sameName } from "./classifier.rules.ts";
import { ClassifierImported, RowOutcome } from "./classifier.types.ts";
import { saveTopic, type TopicFacts, topicRefusal, topicsToChange } from "./topic.service.ts";
import { Topic } from "./topic.entity.ts";
import { ClassifierAct, ClassifierKind } from "./version/classifier-version.entity.ts";
import { recordVersion } from "./version/record-version.ts";

export const TOPIC_COLUMNS: ClassifierColumns = {
  name: ["тема", "название", "topic", "name"],
  sector: ["направление", "sector"],
  federal: ["федеральная тема", "federal topic"],
};

export const CAUSE_COLUMNS: ClassifierColumns = {
  name: ["причина", "название", "cause", "name"],
  group: ["группа", "group"],
};

type Taken = { readonly outcome: RowOutcome; readonly name: string } | SubmissionRefusal;
type Take = (row: ClassifierRow) => Promise<Taken>;

/** Looks at row after row; one that is refused does not stop the others. */
async function takeRows(rows: readonly ClassifierRow[], take: Take): Promise<ClassifierImported> {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const refused: ClassifierImported["refused"] = [];
  const told: ClassifierImported["rows"] = [];
  for (const row of rows) {
    const taken = await take(row);
    if (isRefusal(taken)) {
      refused.push({ row: row.row, message: taken.message });
      told.push({ row: row.row, name: row.values["name"] ?? "", outcome: RowOutcome.REFUSED });
      continue;
    }
    told.push({ row: row.row, ...taken });
    if (taken.outcome === RowOutcome.ADDED) counts.added += 1;
    else if (taken.outcome === RowOutcome.CHANGED) counts.changed += 1;
    else counts.unchanged += 1;
  }
  return new ClassifierImported({ ...counts, refused, rows: told });
}

/** Code of a label set by its code or one of its names. */
function codeBy(set: Readonly<Record<string, { ru: string; en: string }>>, word: string): string | undefined {
  return Object.entries(set).find(
    ([code, { ru, en }]) => code === word || sameName(ru, word) || sameName(en, word),
  )?.[0];
}

function topicFacts(
  values: ClassifierRow["values"],
  sectors: readonly Sector[],
): TopicFacts | SubmissionRefusal {
  const { name = "", sector = "", federal = "" } = values;
  const named = sectors.find((each) => sameName(each.name, sector));
  if (sector !== "" && !named)
    return refuse("SECTOR_UNKNOWN", `Направления «${sector}» у муниципалитета нет.`);
  const code = federal === "" ? null : codeBy(labels.federalTopic, federal);
  if (code === undefined)
    return refuse("FEDERAL_TOPIC_UNKNOWN", `Темы «${federal}» в федеральном перечне нет.`);
  return { name: name.trim(), sectorId: named?.id ?? null, federalCode: code };
}

const isSameTopic = (topic: Topic, facts: TopicFacts): boolean =>
  topic.name === facts.name && topic.sectorId === facts.sectorId && topic.federalCode === facts.federalCode;

const outcomeOf = (known: object | undefined): RowOutcome => (known ? RowOutcome.CHANGED : RowOutcome.ADDED);

/** Writes what the rows say, or only notes in `all` what they would say. */
export type ImportMode = "TAKE" | "PREVIEW";

/**
 * Takes topics over from a file, by name: what is not in it stays as it is.
 *
 * @param mode `PREVIEW` tells what would come of it and writes nothing
 */
export async function importTopics(
  ctx: MunicipalContext,
  file: ClassifierFile,
  mode: ImportMode,
): Promise<ClassifierImported | SubmissionRefusal> {
  const rows = await readClassifierFile(file, TOPIC_COLUMNS, ["name"]);
  if (isRefusal(rows)) return rows;
  const own = { municipality: ctx.municipalityId };
  const sectors = await ctx.em.find(Sector, { ...own, namedUntil: null });
  const all = mode === "TAKE" ? await topicsToChange(ctx) : await ctx.em.find(Topic, own);
  const imported = await takeRows(rows, async ({ values }) => {
    const facts = topicFacts(values, sectors);
    if (isRefusal(facts)) return facts;
    const known = all.find(({ name }) => sameName(name, facts.name));
    if (known && isSameTopic(known, facts)) return { outcome: RowOutcome.UNCHANGED, name: facts.name };
    const outcome =
      mode === "TAKE"
        ? await saveTopic(ctx, all, known?.id ?? null, facts)
        : await topicRefusal(ctx, all, known ?? null, facts);
    if (outcome && isRefusal(outcome)) return outcome;
    if (mode === "PREVIEW") foresee(all, known, facts);
    return { outcome: outcomeOf(known), name: facts.name };
  });
  return mode === "TAKE" ? kept(ctx, ClassifierKind.TOPICS, imported) : imported;
}

/** As above for causes. */
export async function importCauses(
  ctx: MunicipalContext,
  file: ClassifierFile,
  mode: ImportMode,
): Promise<ClassifierImported | SubmissionRefusal> {
  const rows = await readClassifierFile(file, CAUSE_COLUMNS, ["name", "group"]);
  if (isRefusal(rows)) return rows;
  const own = { municipality: ctx.municipalityId };
  const all = mode === "TAKE" ? await causesToChange(ctx) : await ctx.em.find(Cause, own);
  const imported = await takeRows(rows, async ({ values: { name: given = "", group: word = "" } }) => {
    const name = given.trim();
    const group = codeBy(labels.causeGroup, word);
    if (group === undefined) return refuse("CAUSE_GROUP_UNKNOWN", `Группы причин «${word}» нет.`);
    const facts: CauseFacts = { name, group };
    const known = all.find((each) => sameName(each.name, name));
    if (known && known.name === name && known.group === group) return { outcome: RowOutcome.UNCHANGED, name };
    const outcome =
      mode === "TAKE"
        ? await saveCause(ctx, all, known?.id ?? null, facts)
        : causeRefusal(all, known ?? null, facts);
    if (outcome && isRefusal(outcome)) return outcome;
    if (mode === "PREVIEW") foresee(all, known, facts);
    return { outcome: outcomeOf(known), name };
  });
  return mode === "TAKE" ? kept(ctx, ClassifierKind.CAUSES, imported) : imported;
}

/** The list as the row would leave it; rows of the database stay untouched, so nothing of it is written. */
function foresee<Row extends object>(all: Row[], known: Row | undefined, facts: Partial<Row>): void {
  const row = { ...known, ...facts } as Row;
  if (known) all[all.indexOf(known)] = row;
  else all.push(row);
}

async function kept(
  ctx: MunicipalContext,
  kind: ClassifierKind,
  imported: ClassifierImported,
): Promise<ClassifierImported> {
  const { added, changed, unchanged, refused, rows } = imported;
  const what = kind === ClassifierKind.TOPICS ? "topics" : "causes";
  recordAudit(ctx, `${what}.imported`, String(rows.length), {
    added,
    changed,
    unchanged,
    refused: refused.length,
  });
  await ctx.em.flush();
  await recordVersion(ctx, kind, { act: ClassifierAct.IMPORTED });
  return imported;
}
