/** Words of one invented submission: who writes, where, what. */
import names from "./names.json" with { type: "json" };
import { ApplicantKind, type Regime } from "../../submission/submission.enums.ts";
import type { ApplicantFacts } from "../../submission/find-applicant.ts";
import type { Matter } from "./matters.ts";
import type { Random } from "./random.ts";

export interface InventedApplicant extends ApplicantFacts {
  readonly kind: ApplicantKind;
}

const NOBODY = { name: null, phone: null, email: null, address: null, nickname: null } as const;

/** A surname for a woman: «Качелин» → «Качелина», «Дворовский» → «Дворовская». */
const feminine = (surname: string): string =>
  surname.endsWith("ский") ? `${surname.slice(0, -2)}ая` : `${surname}а`;

/** A person whose surname nobody bears; telephone and mailbox exist nowhere. */
function person(random: Random, place: string): InventedApplicant {
  const isWoman = random.isLikely(0.58);
  const surname = random.pick(names.surnames);
  const father = random.pick(names.fathers);
  const name = isWoman
    ? `${feminine(surname)} ${random.pick(names.women)} ${father}на`
    : `${surname} ${random.pick(names.men)} ${father}ич`;
  const digits = String(random.below(10_000_000)).padStart(7, "0");
  return {
    kind: random.isLikely(0.985) ? ApplicantKind.CITIZEN : ApplicantKind.FOREIGNER,
    name,
    phone: random.isLikely(0.8)
      ? `+7 (000) ${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`
      : null,
    email: random.isLikely(0.4) ? `zhitel${digits}@pochta.example` : null,
    address: `${place}, кв. ${1 + random.below(120)}`,
    nickname: null,
  };
}

/** Who writes by a channel: in networks often only a nickname is known. */
export function applicantOf(random: Random, isNetwork: boolean, home: string): InventedApplicant {
  if (isNetwork && random.isLikely(0.8)) {
    const nickname = `${random.pick(names.nicknames)}_${random.below(100_000)}`;
    return { ...NOBODY, kind: ApplicantKind.UNKNOWN, nickname };
  }
  if (random.isLikely(0.04)) {
    const name = random.pick(names.organisations);
    const phone = `+7 (000) 000-${String(random.below(100)).padStart(2, "0")}-00`;
    return { ...NOBODY, kind: ApplicantKind.ORGANISATION, name, phone };
  }
  return person(random, home);
}

export const houseOf = (random: Random): string =>
  `ул. ${random.pick(names.streets)}, д. ${1 + random.below(64)}`;

/** Where it is; null for what concerns the whole municipality. */
export function placeOf(random: Random, where: Matter["where"]): string | null {
  switch (where) {
    case "HOUSE":
      return houseOf(random);
    case "STREET":
      return random.isLikely(0.5)
        ? houseOf(random).replace("д.", "у д.")
        : `ул. ${random.pick(names.streets)}`;
    case "STOP":
      return `остановка «${random.pick(names.streets)}»`;
    case "SCHOOL":
      return `школа № ${1 + random.below(12)}`;
    case "KINDERGARTEN":
      return `детский сад № ${1 + random.below(20)}`;
    case "TOWN":
      return null;
  }
}

export interface Words {
  readonly summary: string;
  readonly text: string;
  readonly object: string;
  readonly fact: string;
}

/** @param earlier the form of the submission that this one repeats; null for a new matter */
export function wordsOf(
  random: Random,
  matter: Matter,
  { place, regime, signature, earlier, told = null }: WordingFacts,
): Words & { form: number } {
  const form = earlier ?? told ?? random.below(matter.forms.length);
  const [object, fact, body] = matter.forms[form]!;
  const opening = random.pick(earlier === null ? names.openings[regime] : names.openings.REPEAT);
  const text = [
    opening,
    place === null ? "" : `${place[0]!.toUpperCase()}${place.slice(1)}.`,
    body.replaceAll("{since}", random.pick(names.since)),
    random.pick(names.endings[regime]),
    signature ?? "",
  ];
  const summary = place === null ? fact : `${fact}, ${place}`;
  return { form, summary, object, fact, text: text.filter((part) => part !== "").join(" ") };
}

export interface WordingFacts {
  readonly place: string | null;
  readonly regime: Regime;
  /** Name and telephone, as people end a letter; null when they do not. */
  readonly signature: string | null;
  readonly earlier: number | null;
  /** Form of the story that it is a part of. */
  readonly told?: number | null;
}
