/**
 * A place as people write it, taken apart: «г. Ленск, ул.Ленина, дом 5-а, кв. 7» and «Ленина 5а» name one house.
 * A house of another settlement is another house.
 */
import type { TopicId } from "../classifier/topic.entity.ts";
import { russianStem } from "../kernel/russian-stem.ts";

/** Parts as stems and numbers, for comparison; null where the text does not say. */
export interface PlaceParts {
  readonly settlement: string | null;
  readonly street: string | null;
  readonly house: string | null;
  /** A place that is no house: a stop, a school, a park. */
  readonly object: string | null;
}

export const NOWHERE: PlaceParts = { settlement: null, street: null, house: null, object: null };

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const SETTLEMENT = words("г гор город пгт рп п пос поселок с село дер деревня ст станция х хутор");
const STREET = words(
  "ул улица улице улицы улицу пр пркт прт проспект проспекте проспекта б бул бульвар бульваре наб набережная " +
    "набережной пл площадь площади ш шоссе тракт аллея мкр мкрн микрорайон микрорайоне кв-л квартал квартале",
);
/** Kinds that often bear the name of a street near by, so that they belong to the name. */
const OTHER_STREET = new Map(
  Object.entries({
    пер: "пер",
    переулок: "пер",
    переулке: "пер",
    переулка: "пер",
    проезд: "проезд",
    проезде: "проезд",
    тупик: "тупик",
  }),
);
const HOUSE = words("д дом доме дома дому");
const PART = words("корп корпус к стр строение");
/** With the number behind them they say nothing about the place of a building. */
const INSIDE = words("кв квартира квартире квартиры подъезд подъезде под этаж эт офис оф пом помещение");
const BESIDE = words(
  "у возле около рядом напротив между близ за от до в во на по с со к и двор дворе двора район районе р-н территория " +
    "край области область обл округ россия рф",
);
const OBJECT = words(
  "остановка остановке остановки школа школе школы сад саду сада детсад гимназия лицей больница больнице поликлиника " +
    "поликлинике парк парке сквер сквере стадион кладбище кладбища котельная котельной магазин рынок мост стоянка " +
    "площадка водокачка колонка маршрут",
);
const OBJECT_BEFORE = words("детский детском детского автобусная средняя центральная районная");

const NUMBER = /^\d+[а-яa-z]?(?:\/\d+[а-яa-z]?)?$/u;

/**
 * The parts of a written place.
 *
 * @returns `NOWHERE` when it names nothing to compare by
 */
export function placeParts(written: string | null): PlaceParts {
  if (written === null) return NOWHERE;
  const reading = new Reading();
  for (const token of tokensOf(written)) reading.take(token);
  return reading.parts();
}

/** Marks between parts; everything else is a word or a number. */
const COMMA = ",";

function tokensOf(written: string): string[] {
  return written
    .replaceAll("№", " ")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/пр-(?:к?т|кт)\.?/gu, "проспект ")
    .replaceAll(/б-р\.?/gu, "бульвар ")
    .replaceAll(/м-н\.?/gu, "мкр ")
    .replaceAll(/(\d+)-(?:й|ый|ой|я|ая|е|ое|го)(?!\p{L})/gu, "$1")
    .replaceAll(/(\d)\s*[-–]\s*(\p{L})(?!\p{L})/gu, "$1$2")
    .replaceAll(/(\d)\s+(\p{L})(?=$|[,;.]|\s+(?:кв|корп|подъезд))/gu, "$1$2")
    .replaceAll(/(?<!\p{L})(д|дом|корп|к|кв|стр)(\d)/gu, "$1 $2")
    .replaceAll(/[«»"„“”'().]/gu, " ")
    .replaceAll(/\s*\/\s*/gu, "/")
    .replaceAll(/[,;]/gu, " , ")
    .replaceAll(/[^\p{L}\p{N},/-]+/gu, " ")
    .split(" ")
    .filter((token) => token !== "" && token !== "-");
}

type Expected = "name" | "settlement" | "street" | "house" | "part" | "inside" | "object";

/** Reads tokens one after another; what a word stands behind says what it is. */
class Reading {
  private readonly settlement: string[] = [];
  private readonly street: string[] = [];
  private readonly object: string[] = [];
  private house: string | null = null;
  private expected: Expected = "name";

  take(token: string): void {
    if (token === COMMA) this.endPart();
    else if (NUMBER.test(token)) this.takeNumber(token);
    else if (!this.takeMarker(token)) this.takeName(token);
  }

  parts(): PlaceParts {
    const of = (found: readonly string[]) => (found.length === 0 ? null : found.join(" "));
    const street = of(this.street);
    const object = of(this.object);
    return {
      settlement: of(this.settlement),
      street,
      house: street === null || object !== null ? null : this.house,
      object: object === null ? null : [object, this.house].filter(Boolean).join(" "),
    };
  }

  private endPart(): void {
    if (this.expected !== "house" && this.expected !== "part") this.expected = "name";
  }

  private takeMarker(token: string): boolean {
    const next = this.markerOf(token);
    if (next === null) return false;
    this.expected = next;
    // «3-й микрорайон»: the number that came first is its name.
    if (next === "street" && this.street.length === 0 && this.house !== null) {
      this.street.push(this.house);
      this.house = null;
    }
    const kind = OTHER_STREET.get(token);
    if (kind !== undefined) this.street.push(kind);
    return true;
  }

  private markerOf(token: string): Expected | null {
    if (STREET.has(token) || OTHER_STREET.has(token)) return "street";
    if (OBJECT.has(token) || OBJECT_BEFORE.has(token)) {
      this.object.push(russianStem(token));
      return "object";
    }
    if (HOUSE.has(token)) return "house";
    if (PART.has(token) && this.house !== null) return "part";
    if (INSIDE.has(token)) return "inside";
    if (SETTLEMENT.has(token) && this.street.length === 0) return "settlement";
    return BESIDE.has(token) ? this.expected : null;
  }

  private takeNumber(token: string): void {
    if (this.expected === "inside") this.expected = "name";
    else if (this.expected === "street" && this.street.length === 0) this.street.push(token);
    else if (this.expected === "part" && this.house !== null) this.house += `/${token}`;
    else if (this.house === null) this.house = token;
    else if (this.expected === "street") this.street.push(token);
  }

  private takeName(token: string): void {
    // «Д. Ивановка» is a village: what stands behind the mark of a house is no number.
    const isVillage = this.expected === "house" && this.street.length === 0 && this.settlement.length === 0;
    if (this.expected === "object") this.object.push(russianStem(token));
    else if (this.expected === "settlement" || isVillage) {
      this.settlement.push(russianStem(token));
      this.expected = isVillage ? "settlement" : this.expected;
    } else if (this.expected === "inside") this.expected = "name";
    else if (this.house === null && this.object.length === 0) this.street.push(russianStem(token));
    // A number that came first belongs to the name: «9 Мая», «40 лет Октября».
    else if (this.street.length === 0 && this.house !== null && this.object.length === 0) {
      this.street.push(this.house, russianStem(token));
      this.house = null;
    }
  }
}

/** Words that an address in a letter begins with, and as much behind them as may belong to it. */
const IN_TEXT =
  /(?<!\p{L})(?:ул\.?|улиц[аеуы]|переул\p{L}+|пер\.|просп\p{L}*\.?|пр-т|бульвар\p{L}?|мкр\.?|микрорайон\p{L}?)\s+(?:\d{1,2}(?:-\p{L}+)?\s+)?\p{Lu}?[\p{L}-]{2,30}(?:\s*,?\s*(?:(?:д|дом\p{L}?)\.?\s*)?№?\s*\d{1,3}\s?-?[а-я]?(?!\p{L}|\d))?/u;

/** The first address that a text names. */
export function placeInText(text: string): string | null {
  return IN_TEXT.exec(text)?.[0] ?? null;
}

/** A topic on a street: counted like a word, since a street may burst as a word does. */
export const streetTopic = ({ street }: PlaceParts, topicId: TopicId | null): string | null =>
  street === null || topicId === null ? null : `t:${street} ${topicId}`;
