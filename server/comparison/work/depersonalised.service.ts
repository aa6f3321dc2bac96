/** Lists what a figure counts, so that the list tells no more than the tables do. */
import type { RegionWideContext } from "../../kernel/context.ts";
import { badInput } from "../../kernel/errors.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import { decodeCursor, encodeCursor, pageSize } from "../../kernel/paging.ts";
import { plainDate, plainDateIn } from "../../kernel/plain-date.ts";
import { endOfPeriod, type GrainPeriod, startOfPeriod } from "../../indicator/period.ts";
import { SMALL_CELL } from "../../indicator/indicator-book.ts";
import { periodOf } from "../../indicator/period.types.ts";
import type { Municipality } from "../../municipality/municipality.entity.ts";
import type { Base } from "./bases.ts";
import { type ItemRow, readItems } from "./depersonalised.reads.ts";
import {
  CountedBy,
  type DepersonalisedFilter,
  type DepersonalisedPage,
  type DepersonalisedSubmission,
} from "./depersonalised.types.ts";
import { hiddenFigures, NO_PART, type PartOf } from "./hidden-figures.ts";
import { townById } from "./town.reads.ts";

const BASE_OF: Readonly<Record<CountedBy, Base>> = {
  [CountedBy.RECEIVED]: "received",
  [CountedBy.DUE]: "due",
  [CountedBy.OVERDUE_NOW]: "overdueNow",
  [CountedBy.FIRST_ANSWERED]: "firstAnswered",
  [CountedBy.ANSWERED]: "answered",
  [CountedBy.SOLVED]: "solved",
};

/**
 * One page.
 *
 * @throws {DenialError} NOT_FOUND for a municipality of another region; BAD_INPUT for a cell that is hidden
 */
export async function depersonalisedSubmissions(
  ctx: RegionWideContext,
  municipalityId: MunicipalityId,
  filter: DepersonalisedFilter,
  first: number,
  after: string | null,
): Promise<DepersonalisedPage> {
  const size = pageSize(first);
  const town = await townById(ctx, municipalityId);
  const today = plainDateIn(town.timeZone, ctx.clock.now());
  const period = periodOf(filter.period, today);
  const federalSector = filter.federalSector ?? null;
  const channel = filter.channel ?? null;
  await checkShown(ctx, town, filter, period);
  const behind = after === null ? null : (decodeCursor(after, ["string", "string"]) as [string, string]);
  const rows = await readItems(ctx, {
    municipalityId,
    timeZone: town.timeZone,
    from: period.startsOn,
    to: endOfPeriod(period),
    today,
    counted: filter.counted,
    federalSector,
    channel,
    behind: checkedPlace(behind),
    limit: size + 1,
  });
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    items: await withoutSmallSectors(ctx, town, page),
    pageInfo: {
      hasNextPage: rows.length > size,
      endCursor: last ? encodeCursor([last.receivedAt, last.id]) : null,
    },
  };
}

const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d(?::?\d\d)?$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function checkedPlace(behind: [string, string] | null): [string, string] | null {
  if (behind && !(INSTANT.test(behind[0]) && UUID.test(behind[1])))
    throw badInput("Указатель страницы (after) не из этого списка.");
  return behind;
}

/** What a table hides, no list may count. */
async function checkShown(
  ctx: RegionWideContext,
  town: Municipality,
  { counted, federalSector = null, channel = null }: DepersonalisedFilter,
  period: GrainPeriod,
): Promise<void> {
  if (period.grain === "WEEK")
    throw badInput("Список открывается за месяц, квартал или год: в неделе обращений слишком мало.");
  if (federalSector !== null && channel !== null)
    throw badInput("Выберите направление или канал: вместе они выделяют слишком мало обращений.");
  const partOf: PartOf | null =
    channel !== null ? "channel" : federalSector !== null ? "federalSector" : null;
  const today = plainDateIn(town.timeZone, ctx.clock.now());
  const hidden = await hiddenFigures(ctx, { municipalityIds: [town.id], partOf, periods: [period], today });
  if (hidden.isCountHidden(town.id, BASE_OF[counted], period, channel ?? federalSector))
    throw badInput(
      `Список скрыт: обращений меньше ${SMALL_CELL} или по нему видно, где их меньше ${SMALL_CELL}.`,
    );
}

/** The sector and topic of an item are hidden where the sector's count of that month is. */
async function withoutSmallSectors(
  ctx: RegionWideContext,
  town: Municipality,
  rows: readonly ItemRow[],
): Promise<DepersonalisedSubmission[]> {
  const months = [...new Set(rows.map(({ receivedOn }) => startOfPeriod("MONTH", plainDate(receivedOn))))];
  const hidden = await hiddenFigures(ctx, {
    municipalityIds: [town.id],
    partOf: "federalSector",
    periods: months.map((startsOn) => ({ grain: "MONTH", startsOn })),
    today: plainDateIn(town.timeZone, ctx.clock.now()),
  });
  return rows.map(({ receivedAt: _at, ...row }) => {
    const month = { grain: "MONTH", startsOn: startOfPeriod("MONTH", plainDate(row.receivedOn)) } as const;
    const isSectorHidden = hidden.isCountHidden(town.id, "received", month, row.federalSector ?? NO_PART);
    return isSectorHidden
      ? { ...row, isSectorHidden, federalSector: null, federalTopic: null }
      : { ...row, isSectorHidden };
  });
}
