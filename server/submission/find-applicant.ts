/** Applicants are recognised by their name and a contact, and kept once. */
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { Applicant, type ApplicantId } from "./applicant.entity.ts";
import { fold, phoneDigits } from "./fold.ts";

export interface ApplicantFacts {
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly nickname: string | null;
}

/** What a person entered; what was left out is not known. */
export const applicantFacts = (entered: Partial<ApplicantFacts> | null | undefined): ApplicantFacts => ({
  name: entered?.name ?? null,
  phone: entered?.phone ?? null,
  email: entered?.email ?? null,
  address: entered?.address ?? null,
  nickname: entered?.nickname ?? null,
});

/**
 * By what the same applicant is recognised: the name with the surest contact given, or the nickname.
 *
 * @returns null when what is known could be anybody's
 */
export function matchKeyOf(facts: ApplicantFacts): string | null {
  const name = fold(facts.name ?? "");
  const phone = phoneDigits(facts.phone);
  const email = (facts.email ?? "").trim().toLowerCase();
  const address = fold(facts.address ?? "");
  const nickname = (facts.nickname ?? "").trim().toLowerCase();
  if (name !== "" && phone !== "") return `${name}|t:${phone}`;
  if (name !== "" && email !== "") return `${name}|e:${email}`;
  if (name !== "" && address !== "") return `${name}|a:${address}`;
  return nickname === "" ? null : `${name}|n:${nickname}`;
}

/** Whether anything at all is known of the applicant. */
export const isKnown = (facts: ApplicantFacts): boolean =>
  [facts.name, facts.phone, facts.email, facts.address, facts.nickname].some(
    (text) => (text ?? "").trim() !== "",
  );

const tidy = (text: string | null): string | null => {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
};

/** The applicant of these facts; null when nobody is known by them, or when they could be anybody's. */
export async function findApplicant(ctx: MunicipalContext, facts: ApplicantFacts): Promise<Applicant | null> {
  const matchKey = matchKeyOf(facts);
  if (matchKey === null) return null;
  return ctx.em.findOne(
    Applicant,
    { municipality: ctx.municipalityId, matchKey },
    { orderBy: { createdAt: "asc", id: "asc" } },
  );
}

/**
 * The applicant of these facts, found or made; contacts that were not known are added.
 *
 * @returns null when nothing is known of the applicant
 */
export async function findOrMakeApplicant(
  ctx: MunicipalContext,
  facts: ApplicantFacts,
): Promise<Applicant | null> {
  if (!isKnown(facts)) return null;
  const found = await findApplicant(ctx, facts);
  if (!found) return makeApplicant(ctx, facts, matchKeyOf(facts) ?? "");
  for (const contact of ["phone", "email", "address", "nickname"] as const)
    found[contact] ??= tidy(facts[contact]);
  return found;
}

function makeApplicant(ctx: MunicipalContext, facts: ApplicantFacts, matchKey: string): Applicant {
  const now = ctx.clock.now();
  const applicant = ctx.em.create(Applicant, {
    municipality: ctx.municipalityId,
    id: newId<ApplicantId>(now.getTime()),
    name: facts.name?.trim() ?? "",
    matchKey,
    phone: tidy(facts.phone),
    email: tidy(facts.email),
    address: tidy(facts.address),
    nickname: tidy(facts.nickname),
    createdAt: now,
  });
  ctx.em.persist(applicant);
  return applicant;
}
