/** A municipality with a first version of its regulation, written as an officer's confirmation writes it. */
import { actInMunicipality, scopeOf } from "../../server/kernel/scopes.ts";
import { newId } from "../../server/kernel/ids.ts";
import type { AccountId } from "../../server/kernel/ids.ts";
import { type PlainDate, plainDate } from "../../server/kernel/plain-date.ts";
import type { OnboardingContext } from "../../server/kernel/context.ts";
import type { Municipality } from "../../server/municipality/municipality.entity.ts";
import type { Region } from "../../server/municipality/region.entity.ts";
import { makeVersion } from "../../server/onboarding/make-version.ts";
import { nameSectorsAndChannels } from "../../server/onboarding/name-sectors.ts";
import type { Act, Clause } from "../../server/regulation/act-draft.ts";
import type { RegulationVariant } from "../../server/regulation/variant.ts";
import { aBase, aMunicipality, type World } from "./world.ts";
import { aDraft, anAct, aVariant } from "./a-draft.ts";

export interface CentreFacts {
  region: Region;
  municipality?: Partial<Municipality>;
  act?: Partial<Act>;
  variant?: Partial<RegulationVariant>;
  clauses?: Clause[];
  from?: PlainDate;
}

const person = { accountId: newId<AccountId>(), login: "officer", displayName: "Офицер", rooms: [] };

/** Adds the next version of a municipality's regulation. */
export async function aVersion(
  world: World,
  municipality: Municipality,
  { act, variant, clauses, from = plainDate("2026-03-02") }: Omit<CentreFacts, "region">,
): Promise<void> {
  const regionIds = [municipality.region];
  const identity = { kind: "onboarding", regionIds, viewer: person } as const;
  await world.inScope(scopeOf(identity, regionIds), async (em) => {
    const ctx: OnboardingContext = {
      ...aBase(world, em),
      ...identity,
      regionalRole: "ONBOARDING_OFFICER",
      onboardingRegionIds: regionIds,
    };
    await actInMunicipality(ctx, municipality.id, async (inside) => {
      const whole = { act: anAct(act), variant: aVariant(variant) };
      const reading = {
        ...whole,
        clauses: clauses ?? aDraft().clauses,
        findings: [],
        sourceText: "Текст акта",
        unappliedClauses: [],
      };
      await makeVersion(inside, { importId: newId(), act: whole.act, reading, from });
      await nameSectorsAndChannels(inside, whole.variant, from);
    });
  });
}

/** A municipality with one version in force. */
export async function aCentre(world: World, facts: CentreFacts): Promise<Municipality> {
  const municipality = await aMunicipality(world, { ...facts.municipality, region: facts.region.id });
  await aVersion(world, municipality, facts);
  return municipality;
}
