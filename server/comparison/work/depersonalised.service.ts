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
import { closedEnd } from "./closed-months.ts";
import { hiddenFigures } from "./hidden-figures.ts";
import { townById } from "./town.reads.ts";
import { NO_PART, type PartOf } from "./town-sums.reads.ts";

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
  const lastMonth = closedEnd(period, today);
  if (lastMonth === null)
    throw badInput("В этом периоде ещё не закончился ни один месяц. Выберите текущий или прошедший месяц.");
  const behind = after === null ? null : (decodeCursor(after, ["string", "string"]) as [string, string]);
  const rows = await readItems(ctx, {
    municipalityId,
    timeZone: town.timeZone,
    from: period.startsOn,
    to: endOfPeriod({ grain: "MONTH", startsOn: lastMonth }),
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
    items: await withoutSmallParts(ctx, town, filter, page),
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
  const bases = [BASE_OF[counted]];
  const hidden = await hiddenFigures(ctx, {
    municipalityIds: [town.id],
    partOf,
    periods: [period],
    bases,
    today,
  });
  if (partOf !== null && !hidden.hasClosedMonth(period))
    throw badInput("По направлениям и каналам список открывается, когда месяц закончится.");
  if (partOf !== null && counted === CountedBy.OVERDUE_NOW)
    throw badInput(
      "Просроченные сейчас по направлениям и каналам не делятся: их число меняется каждый день.",
    );
  if (hidden.isCountHidden(town.id, BASE_OF[counted], period, channel ?? federalSector))
    throw badInput(
      `Список скрыт: обращений меньше ${SMALL_CELL} или по нему видно, где их меньше ${SMALL_CELL}.`,
    );
}

/** The day that lists an item; what is overdue now is listed whatever its day. */
const DAY_OF = {
  [CountedBy.RECEIVED]: ({ receivedOn }) => receivedOn,
  [CountedBy.DUE]: ({ answerDueOn }) => answerDueOn,
  [CountedBy.OVERDUE_NOW]: () => null,
  [CountedBy.FIRST_ANSWERED]: ({ firstAnsweredOn }) => firstAnsweredOn,
  [CountedBy.ANSWERED]: ({ answeredOn }) => answeredOn,
  [CountedBy.SOLVED]: ({ solvedOn }) => solvedOn,
} as const satisfies Record<CountedBy, (row: ItemRow) => string | null>;

const monthOf = (day: string) =>
  ({ grain: "MONTH", startsOn: startOfPeriod("MONTH", plainDate(day)) }) as const;

/**
 * An item tells its sector when its month is over and shows that sector, by receipt and by what the list counts;
 * its channel in lists of one channel alone. So at least five items look like it.
 */
async function withoutSmallParts(
  ctx: RegionWideContext,
  town: Municipality,
  { counted, channel: asked = null }: DepersonalisedFilter,
  rows: readonly ItemRow[],
): Promise<DepersonalisedSubmission[]> {
  const countedOn = DAY_OF[counted];
  const months = rows.flatMap((row) => [row.receivedOn, countedOn(row)]).filter((day) => day !== null);
  const hidden = await hiddenFigures(ctx, {
    municipalityIds: [town.id],
    partOf: "federalSector",
    periods: months.map(monthOf),
    bases: ["received", BASE_OF[counted]],
    today: plainDateIn(town.timeZone, ctx.clock.now()),
  });
  const isHidden = (base: Base, day: string | null, sector: string | null) =>
    day !== null && hidden.isCountHidden(town.id, base, monthOf(day), sector ?? NO_PART);
  return rows.map((whole) => {
    const { receivedAt: _at, ...row } = whole;
    const isSectorHidden =
      asked !== null ||
      isHidden("received", row.receivedOn, row.federalSector) ||
      isHidden(BASE_OF[counted], countedOn(whole), row.federalSector);
    const channel = asked === null ? null : row.channel;
    return isSectorHidden
      ? { ...row, channel, isSectorHidden, federalSector: null, federalTopic: null }
      : { ...row, channel, isSectorHidden };
  });
}
