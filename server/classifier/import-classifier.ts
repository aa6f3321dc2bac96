import labels from "../../schema/labels.json" with { type: "json" };
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { Sector } from "../municipality/sector.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { causesToChange, saveCause } from "./cause.service.ts";
import { type ClassifierColumns, type ClassifierRow, readClassifierFile } from "./classifier-file.ts";
import { sameName } from "./classifier.rules.ts";
import { ClassifierImported } from "./classifier.types.ts";
import { saveTopic, type TopicFacts, topicsToChange } from "./topic.service.ts";
import type { Topic } from "./topic.entity.ts";

const TOPIC_COLUMNS: ClassifierColumns = {
  name: ["тема", "название", "topic", "name"],
  sector: ["направление", "sector"],
  federal: ["федеральная тема", "federal topic"],
};

const CAUSE_COLUMNS: ClassifierColumns = {
  name: ["причина", "название", "cause", "name"],
  group: ["группа", "group"],
};

type Taken = "added" | "changed" | "unchanged" | SubmissionRefusal;

/** Takes over row after row; one that is refused does not stop the others. */
async function takeRows(
  ctx: MunicipalContext,
  rows: readonly ClassifierRow[],
  take: (row: ClassifierRow) => Promise<Taken>,
  what: string,
): Promise<ClassifierImported> {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const refused: ClassifierImported["refused"] = [];
  for (const row of rows) {
    const taken = await take(row);
    if (typeof taken === "string") counts[taken] += 1;
    else refused.push({ row: row.row, message: taken.message });
  }
  recordAudit(ctx, `${what}.imported`, String(rows.length), { ...counts, refused: refused.length });
  await ctx.em.flush();
  return new ClassifierImported({ ...counts, refused });
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
  return { name, sectorId: named?.id ?? null, federalCode: code };
}

const isSameTopic = (topic: Topic, facts: TopicFacts): boolean =>
  topic.name === facts.name && topic.sectorId === facts.sectorId && topic.federalCode === facts.federalCode;

/** Takes topics over from a csv text, by name: what is not in it stays as it is. */
export async function importTopics(
  ctx: MunicipalContext,
  content: string,
): Promise<ClassifierImported | SubmissionRefusal> {
  const rows = readClassifierFile(content, TOPIC_COLUMNS, ["name"]);
  if (isRefusal(rows)) return rows;
  const own = { municipality: ctx.municipalityId };
  const sectors = await ctx.em.find(Sector, { ...own, namedUntil: null });
  const all = await topicsToChange(ctx);
  const take = async ({ values }: ClassifierRow): Promise<Taken> => {
    const facts = topicFacts(values, sectors);
    if (isRefusal(facts)) return facts;
    const known = all.find(({ name }) => sameName(name, facts.name));
    if (known && isSameTopic(known, facts)) return "unchanged";
    const saved = await saveTopic(ctx, all, known?.id ?? null, facts);
    if (isRefusal(saved)) return saved;
    return known ? "changed" : "added";
  };
  return takeRows(ctx, rows, take, "topics");
}

/** Takes causes over from a csv text, by name: what is not in it stays as it is. */
export async function importCauses(
  ctx: MunicipalContext,
  content: string,
): Promise<ClassifierImported | SubmissionRefusal> {
  const rows = readClassifierFile(content, CAUSE_COLUMNS, ["name", "group"]);
  if (isRefusal(rows)) return rows;
  const all = await causesToChange(ctx);
  const take = async ({ values: { name = "", group: word = "" } }: ClassifierRow): Promise<Taken> => {
    const group = codeBy(labels.causeGroup, word);
    if (group === undefined) return refuse("CAUSE_GROUP_UNKNOWN", `Группы причин «${word}» нет.`);
    const known = all.find((each) => sameName(each.name, name));
    if (known && known.name === name && known.group === group) return "unchanged";
    const saved = await saveCause(ctx, all, known?.id ?? null, { name, group });
    if (isRefusal(saved)) return saved;
    return known ? "changed" : "added";
  };
  return takeRows(ctx, rows, take, "causes");
}
