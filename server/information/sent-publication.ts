/** Publications as other systems write them, in JSON or in a table: checked, and stripped of private people's names. */
import { z } from "zod";
import columns from "../../schema/publication-columns.json" with { type: "json" };
import { foldHeader } from "../intake/fold-name.ts";
import { instantOfMoment, readMoment } from "../intake/mapping/read-moment.ts";
import { PublicationAuthor, PublicationTone } from "./information.enums.ts";
import type { PublicationFacts } from "./publication.rules.ts";

const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .nullish()
    .transform((value) => value?.trim() || null);

export const SentPublication = z
  .strictObject({
    id: text(2_000),
    link: z.string().max(2_000),
    title: z.string().trim().min(1).max(2_000),
    excerpt: text(20_000),
    authorKind: z.enum(PublicationAuthor).default(PublicationAuthor.PRIVATE_PERSON),
    author: text(200),
    reach: z.number().int().min(0).max(2_000_000_000).nullish(),
    tone: z.enum(PublicationTone).nullish(),
    place: text(500),
    publishedAt: z.iso.datetime({ offset: true }).transform((value) => new Date(value)),
  })
  .transform(({ id, reach, tone, ...facts }): PublicationFacts => ({
    ...facts,
    guid: id,
    reach: reach ?? null,
    tone: tone ?? null,
  }));

const Columns = z.strictObject({
  fields: z.record(
    z.enum(["link", "title", "excerpt", "media", "reach", "tone", "place", "publishedAt", "id"]),
    z.array(z.string()),
  ),
  tones: z.record(z.enum(PublicationTone), z.array(z.string())),
});
const { fields, tones } = Columns.parse(columns);
type Field = keyof typeof fields;

/** Where each field stands; the first column that is called so. */
export type ColumnPlaces = Readonly<Partial<Record<Field, number>>>;

export function placesOf(header: readonly string[]): ColumnPlaces {
  const folded = header.map(foldHeader);
  const found = (Object.keys(fields) as Field[]).flatMap((field) => {
    const names = new Set(fields[field].map(foldHeader));
    const at = folded.findIndex((name) => names.has(name));
    return at === -1 ? [] : [[field, at] as const];
  });
  return Object.fromEntries(found);
}

/** Columns without which no row can be taken. */
export const missingColumns = (places: ColumnPlaces): Field[] =>
  (["link", "title"] as const).filter((field) => places[field] === undefined);

const toneOf = (cell: string): PublicationTone | null =>
  (Object.keys(tones) as PublicationTone[]).find((tone) =>
    tones[tone].some((word) => foldHeader(word) === foldHeader(cell)),
  ) ?? null;

/**
 * One row of a table; what is optional and cannot be read is left out.
 *
 * @param now for rows without a day
 */
export function publicationOfRow(
  cells: readonly string[],
  places: ColumnPlaces,
  timeZone: string,
  now: Date,
): PublicationFacts {
  const cell = (field: Field): string => {
    const at = places[field];
    return at === undefined ? "" : (cells[at] ?? "").trim();
  };
  const moment = readMoment(cell("publishedAt"));
  const media = cell("media") || null;
  const reach = Number(cell("reach").replaceAll(/\s/gu, ""));
  return {
    guid: cell("id") || null,
    link: cell("link"),
    title: cell("title"),
    excerpt: cell("excerpt") || null,
    authorKind: media === null ? PublicationAuthor.PRIVATE_PERSON : PublicationAuthor.MEDIA,
    author: media,
    reach: cell("reach") !== "" && Number.isInteger(reach) && reach >= 0 ? reach : null,
    tone: toneOf(cell("tone")),
    place: cell("place") || null,
    publishedAt: moment === null ? now : instantOfMoment(moment, timeZone),
  };
}
