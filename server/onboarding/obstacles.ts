import { isSlug } from "../municipality/slug.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { ResolutionDraft } from "../regulation/draft.ts";
import { inForceOf } from "./in-force.ts";

/** What an officer can answer when confirming, instead of correcting the draft. */
export type ConfirmField = "regionId" | "inForceFrom" | "slug";

/** Something that has to be mended before an import can be confirmed. */
export interface Obstacle {
  code: string;
  /** JSON pointer of the value to mend; null when it is answered on confirming. */
  path: string | null;
  confirmField: ConfirmField | null;
  ru: string;
  en: string;
}

/** What is known outside the draft. */
export interface ConfirmWorld {
  hasRegion: boolean;
  /** The municipality that the act is about already has a centre here. */
  hasMunicipality: boolean;
  /** First day of its newest regulation; null when it has none. */
  newestInForceFrom: PlainDate | null;
  /** The act that this one changes is the ground of a regulation here. */
  hasBase: boolean;
  /** Codes of the roles of the newest regulation. */
  baseRoles: readonly string[];
  /** The amended text still reads as a regulation; true for any other act. */
  isReadable: boolean;
  /** Changes that could not be carried out on the base text. */
  unappliedClauses: readonly string[];
  chosenInForceFrom: PlainDate | null;
  /** Null for a municipality that has its address already. */
  slug: string | null;
  isSlugTaken: boolean;
}

const obstacle = (
  code: string,
  path: string | null,
  ru: string,
  en: string,
  confirmField: ConfirmField | null = null,
): Obstacle => ({ code, path, confirmField, ru, en });

function placeObstacles({ act }: ResolutionDraft, world: ConfirmWorld): Obstacle[] {
  const region = obstacle(
    "REGION_UNKNOWN",
    "/act/region",
    "Регион из акта не определён или вам недоступен: выберите его.",
    "The act’s region is not known or not yours: choose it.",
    "regionId",
  );
  const municipality = obstacle(
    "MUNICIPALITY_UNKNOWN",
    "/act/municipality",
    "Муниципальное образование не определено: впишите его название.",
    "The municipality is not known: enter its name.",
  );
  return [
    ...(world.hasRegion ? [] : [region]),
    ...(act.municipality?.value.name.trim() ? [] : [municipality]),
  ];
}

function baseObstacles({ outcome, amendments }: ResolutionDraft, world: ConfirmWorld): Obstacle[] {
  if (outcome === "CREATE") return [];
  if (!world.hasBase)
    return [
      obstacle(
        "BASE_UNKNOWN",
        outcome === "AMEND" ? "/act/amends" : "/act/municipality",
        "Положение, к которому относится акт, не найдено: сначала загрузите его или исправьте номер и дату.",
        "The regulation this act belongs to is not here: import it first or correct its number and date.",
      ),
    ];
  if (outcome !== "AMEND") return [];
  if (amendments.length === 0)
    return [
      obstacle(
        "AMENDMENTS_MISSING",
        "/amendments",
        "В акте не прочитано ни одного изменения: этот документ нечем подтвердить.",
        "No amendment was read in the act: there is nothing to confirm.",
      ),
    ];
  if (!world.isReadable)
    return [
      obstacle(
        "AMENDED_TEXT_UNREADABLE",
        "/amendments",
        "После этих изменений текст перестаёт быть положением: проверьте, что и где они меняют.",
        "With these amendments the text is no regulation any more: check what they change and where.",
      ),
    ];
  return world.unappliedClauses.map((clause) =>
    obstacle(
      "AMENDMENT_UNAPPLIED",
      "/amendments",
      `Изменение из пункта «${clause}» не удалось внести в текст: уточните, какой пункт оно меняет, или удалите его.`,
      `The change of item “${clause}” could not be carried out: say which clause it changes, or remove it.`,
    ),
  );
}

function contentObstacles({ outcome, variant }: ResolutionDraft, { baseRoles }: ConfirmWorld): Obstacle[] {
  // An amending act's persons are read again with the whole text; what it says itself binds nobody.
  if (outcome === "AMEND") return [];
  const known = new Set(outcome === "CREATE" ? variant.roles.map(({ code }) => code) : baseRoles);
  const found: Obstacle[] = [];
  if (outcome === "CREATE" && variant.roles.length === 0)
    found.push(
      obstacle(
        "ROLES_MISSING",
        "/variant/roles",
        "В положении не прочитано ни одной роли: добавьте хотя бы одну.",
        "No role was read in the regulation: add at least one.",
      ),
    );
  if (outcome === "COMPLETE_COMPOSITION" && variant.people.length === 0)
    found.push(
      obstacle(
        "COMPOSITION_EMPTY",
        "/variant/people",
        "В акте о составе не прочитано ни одного человека: добавьте состав.",
        "No person was read in the composition: add its members.",
      ),
    );
  variant.people.forEach(({ value }, at) => {
    const unknown = value.roles.find((code) => !known.has(code));
    if (unknown)
      found.push(
        obstacle(
          "PERSON_ROLE_UNKNOWN",
          `/variant/people/${at}/value/roles`,
          `Роль «${unknown}» назначена, но в положении её нет: добавьте роль или исправьте назначение.`,
          `Role “${unknown}” is given to a person but is not in the regulation: add it or correct the person.`,
        ),
      );
  });
  return found;
}

function dateObstacles({ act, outcome }: ResolutionDraft, world: ConfirmWorld): Obstacle[] {
  const { on, isKnown } = inForceOf(act);
  const from = world.chosenInForceFrom ?? on;
  if (from === null)
    return [
      obstacle(
        "SIGNED_ON_UNKNOWN",
        "/act/signedOn",
        "Дата акта не прочитана: впишите её или укажите день вступления в силу.",
        "The act’s date was not read: enter it, or the day of entry into force.",
        "inForceFrom",
      ),
    ];
  if (world.chosenInForceFrom === null && !isKnown)
    return [
      obstacle(
        "IN_FORCE_FROM_UNKNOWN",
        "/act/entryIntoForce",
        "Акт вступает в силу после опубликования: укажите день, с которого он действует.",
        "The act comes into force when published: say from which day it is in force.",
        "inForceFrom",
      ),
    ];
  if (
    outcome !== "COMPLETE_COMPOSITION" &&
    world.newestInForceFrom !== null &&
    from <= world.newestInForceFrom
  )
    return [
      obstacle(
        "IN_FORCE_NOT_LATER",
        "/act/entryIntoForce",
        `Действующая редакция введена ${world.newestInForceFrom}: новая должна действовать с более позднего дня.`,
        `The present version is in force from ${world.newestInForceFrom}: the new one must start later.`,
        "inForceFrom",
      ),
    ];
  return [];
}

function slugObstacles({ slug, isSlugTaken, hasMunicipality }: ConfirmWorld): Obstacle[] {
  if (hasMunicipality || slug === null) return [];
  if (!isSlug(slug))
    return [
      obstacle(
        "SLUG_INVALID",
        null,
        "Адрес может состоять из латинских букв, цифр и дефисов, от 2 до 60 знаков, и начинается с буквы.",
        "An address may hold Latin letters, digits and hyphens, 2 to 60 characters, and starts with a letter.",
        "slug",
      ),
    ];
  return isSlugTaken
    ? [
        obstacle(
          "SLUG_TAKEN",
          null,
          `Адрес «${slug}» уже занят: выберите другой.`,
          `The address “${slug}” is taken: choose another.`,
          "slug",
        ),
      ]
    : [];
}

/** What stands in the way of confirming, in the order to mend; empty when nothing does. */
export function obstaclesOf(draft: ResolutionDraft, world: ConfirmWorld): Obstacle[] {
  return [
    ...placeObstacles(draft, world),
    ...baseObstacles(draft, world),
    ...contentObstacles(draft, world),
    ...dateObstacles(draft, world),
    ...slugObstacles(world),
  ];
}
