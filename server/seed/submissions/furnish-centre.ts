/** What a municipality of the demo needs before submissions can be answered in it. */
import { keepNamedVersions, nameCauses, nameTopics } from "../../classifier/name-classifiers.ts";
import { type SectorFacts, TOPIC_GROUPS } from "../../classifier/topic-defaults.ts";
import { Recipient, type RecipientKind } from "../../composition/recipient.entity.ts";
import { addRecipient } from "../../composition/recipient.service.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { Sector } from "../../municipality/sector.entity.ts";
import bodies from "./recipients.json" with { type: "json" };

/**
 * Gives a centre invented recipients, and the usual topics and causes, where it has none of its own. A body
 * of a sector that the regulation does not name is made as well: its topics stand under no sector.
 *
 * @returns the recipients made
 */
export async function furnishCentre(ctx: MunicipalContext): Promise<Recipient[]> {
  await nameTopics(ctx);
  await nameCauses(ctx);
  await keepNamedVersions(ctx);
  const own = { municipality: ctx.municipalityId };
  if ((await ctx.em.count(Recipient, own)) > 0) return [];
  const made: Recipient[] = [];
  const sectors = await ctx.em.find(Sector, { ...own, namedUntil: null }, { orderBy: { position: "asc" } });
  for (const { name, shortName, kind, groups } of bodies) {
    const outcome = await addRecipient(ctx, {
      name,
      shortName,
      kind: kind as RecipientKind,
      sectorIds: sectorsOf(groups, sectors),
      email: null,
      phone: null,
    });
    if (!(outcome instanceof Recipient)) throw new Error(`${name}: ${outcome.message}`);
    made.push(outcome);
  }
  return made;
}

/** Sectors that answer for groups of the federal list, by mapping or by name. */
function sectorsOf(groups: readonly string[], sectors: readonly SectorFacts[]): SectorFacts["id"][] {
  const words = TOPIC_GROUPS.filter(({ code }) => groups.includes(code)).flatMap((group) => group.words);
  return sectors
    .filter(
      ({ name, federalCodes }) =>
        federalCodes.some((code) => groups.includes(code)) ||
        words.some((word) => name.toLowerCase().includes(word)),
    )
    .map(({ id }) => id);
}
