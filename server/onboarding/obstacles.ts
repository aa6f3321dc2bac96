import { isSlug } from "../municipality/slug.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { ResolutionDraft } from "../regulation/draft.ts";
import { inForceOf } from "./in-force.ts";
import { obstacle } from "./obstacle.ts";
import type { Obstacle } from "./obstacle.ts";
import { peopleObstacles } from "./people-obstacles.ts";
import type { CompositionGround } from "./people-obstacles.ts";

/** What is known outside the draft. */
export interface ConfirmWorld {
  hasRegion: boolean;
  /** The municipality that the act is about already has a centre here. */
  hasMunicipality: boolean;
  /** First day of its newest regulation; null when it has none. */
  newestInForceFrom: PlainDate | null;
  /** The act that this one changes is the ground of a regulation here. */
  hasBase: boolean;
  /** What the newest regulation knows; nothing when there is none. */
  baseGround: CompositionGround;
  /** The text and its amendments are short enough to be read together; true for any other act. */
  isShortEnough: boolean;
  /** The amended text still reads as a regulation; true for any other act. */
  isReadable: boolean;
  /** Changes that could not be carried out on the base text. */
  unappliedClauses: readonly string[];
  chosenInForceFrom: PlainDate | null;
  /** Null for a municipality that has its address already. */
  slug: string | null;
  isSlugTaken: boolean;
}

const ROLES_MISSING = obstacle(
  "ROLES_MISSING",
  "/variant/roles",
  "В положении не прочитано ни одной роли: добавьте хотя бы одну.",
  "No role was read in the regulation: add at least one.",
);

const COMPOSITION_EMPTY = obstacle(
  "COMPOSITION_EMPTY",
  "/variant/people",
  "В акте о составе не прочитано ни одного человека: добавьте состав.",
  "No person was read in the composition: add its members.",
);

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
  if (!world.isShortEnough)
    return [
      obstacle(
        "AMENDED_TEXT_TOO_LONG",
        "/amendments",
        "Положение слишком велико, чтобы внести в него изменения: загрузите его новую редакцию целиком.",
        "The regulation is too long to be amended: import its new edition as a whole.",
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

function contentObstacles({ outcome, variant }: ResolutionDraft, { baseGround }: ConfirmWorld): Obstacle[] {
  const { people, roles, sectors } = variant;
  switch (outcome) {
    // An amending act's persons are read again with the whole text; what it says itself binds nobody.
    case "AMEND":
      return [];
    case "CREATE":
      return [
        ...(roles.length > 0 ? [] : [ROLES_MISSING]),
        ...peopleObstacles(people, {
          roles: roles.map(({ code }) => code),
          sectors: sectors.map(({ value }) => value),
        }),
      ];
    case "COMPLETE_COMPOSITION":
      return [...(people.length > 0 ? [] : [COMPOSITION_EMPTY]), ...peopleObstacles(people, baseGround)];
  }
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
