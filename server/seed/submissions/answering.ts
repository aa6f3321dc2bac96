/** Which recipient answers for a sector, and how well it does. */
import type { SectorId } from "../../municipality/sector.entity.ts";
import type { Centre, CentreRecipient } from "./centre.ts";
import type { Answering } from "./life.ts";
import { Lot, Random } from "./random.ts";

export interface AnsweringBodies {
  /** Null when the centre has no recipient at all. */
  forSector(sectorId: SectorId | null, random: Random): Answering | null;
  /** Another recipient, to which things go by mistake. */
  another(answering: Answering, random: Random): CentreRecipient | null;
}

/** Recipients differ for good, so that ratings do: the same seed gives the same differences. */
export function answeringOf(centre: Centre): AnsweringBodies {
  const luck = new Random(`${centre.slug}: recipients`);
  const bodies = centre.recipients.map((recipient) => ({
    recipient,
    quality: luck.between(0.3, 1),
    weight: luck.between(0.5, 1.5),
  }));
  const lotOf = (list: typeof bodies) =>
    new Lot(list.map((body) => [body as Answering, body.weight] as const));
  const everybody = bodies.length > 0 ? lotOf(bodies) : null;
  const sectors = new Map<SectorId, Lot<Answering>>();
  for (const sectorId of new Set(bodies.flatMap(({ recipient }) => recipient.sectorIds)))
    sectors.set(sectorId, lotOf(bodies.filter(({ recipient }) => recipient.sectorIds.includes(sectorId))));
  return {
    forSector: (sectorId, random) => (sectors.get(sectorId as SectorId) ?? everybody)?.draw(random) ?? null,
    another(answering, random) {
      const other = everybody?.draw(random).recipient ?? null;
      return other === answering.recipient ? null : other;
    },
  };
}
