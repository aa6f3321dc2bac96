import { listedPeople } from "../composition/plan-composition.ts";
import { issueInvitation } from "../identity/invitation.service.ts";
import type { Issued } from "../identity/invitation.service.ts";
import { scopeOfContext } from "../identity/identity-context.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext, OnboardingContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { AUTH_SCOPE, actInMunicipality, actInScope } from "../kernel/scopes.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { Region } from "../municipality/region.entity.ts";
import type { ImportId, RegulationId } from "../regulation/regulation.entity.ts";
import { planConfirmation } from "./confirm-plan.ts";
import type { ConfirmChoice, ConfirmPlan } from "./confirm-plan.ts";
import { lockImport } from "./find-import.ts";
import type { ImportEffects } from "./import-effects.ts";
import { draftOf, liveKeyOf } from "./import-draft.ts";
import { makeVersion } from "./make-version.ts";
import { nameSectorsAndChannels } from "./name-sectors.ts";
import type { Obstacle } from "./obstacle.ts";
import { ImportStatus } from "./resolution-import.entity.ts";
import type { ResolutionImport } from "./resolution-import.entity.ts";
import { settleComposition } from "./settle-composition.ts";

/** What confirming led to. */
export type ConfirmOutcome =
  | { kind: "confirmed"; import: ResolutionImport; municipality: Municipality; invitations: Issued[] }
  | { kind: "obstructed"; obstacles: Obstacle[] }
  | { kind: "conflict"; currentRevision: number };

/** A plan without obstacles. */
type ReadyPlan = ConfirmPlan & { region: Region; from: PlainDate };

const isReady = (plan: ConfirmPlan): plan is ReadyPlan =>
  plan.obstacles.length === 0 && plan.region !== null && plan.from !== null;

/** Confirmations take turns: two of them must not take one address or make one version twice. */
async function takeTurn(ctx: OnboardingContext): Promise<void> {
  await ctx.em.execute("select pg_advisory_xact_lock(hashtextextended('onboarding.confirm', 0))", [], "run");
}

/** Addresses of every municipality of the platform: they are unique over all regions. */
async function takenSlugs(ctx: OnboardingContext): Promise<Set<string>> {
  const rows = await actInScope(ctx, AUTH_SCOPE, scopeOfContext(ctx), () =>
    ctx.em.execute<{ slug: string }[]>("select slug from municipality"),
  );
  return new Set(rows.map(({ slug }) => slug));
}

function isZone(name: string | undefined): name is string {
  return name !== undefined && Intl.supportedValuesOf("timeZone").includes(name);
}

async function makeMunicipality(ctx: OnboardingContext, plan: ReadyPlan): Promise<MunicipalityId> {
  const { act, variant } = plan.draft;
  const zone = variant.centre.timeZone?.value;
  const municipality = ctx.em.create(Municipality, {
    id: newId<MunicipalityId>(ctx.clock.now().getTime()),
    region: plan.region.id,
    slug: plan.slug ?? "",
    name: act.municipality?.value.name ?? "",
    kind: act.municipality?.value.kind ?? null,
    timeZone: isZone(zone) ? zone : plan.region.timeZone,
    createdAt: ctx.clock.now(),
  });
  ctx.em.persist(municipality);
  await ctx.em.flush();
  return municipality.id;
}

/** Invitations for the roles that are new to the centre. */
async function inviteByRole(inside: MunicipalContext, plan: ReadyPlan): Promise<Issued[]> {
  const known = new Set(plan.base?.variant.roles.map(({ code }) => code));
  const issued: Issued[] = [];
  for (const role of plan.reading?.variant.roles ?? [])
    if (!known.has(role.code)) issued.push(await issueInvitation(inside, role));
  return issued;
}

/** Codes of the roles that the regulation in force afterwards defines. */
function rolesAfter({ reading, base }: ReadyPlan): string[] {
  return (reading ?? base)?.variant.roles.map(({ code }) => code) ?? [];
}

/** Whether the act lists people, and others than the version before. */
function setsComposition({ base, reading, draft }: ReadyPlan): boolean {
  const listed = (reading ?? draft).variant.people.map(({ value }) => value);
  const before = base?.variant.people.map(({ value }) => value) ?? [];
  return listed.length > 0 && (!reading || JSON.stringify(listed) !== JSON.stringify(before));
}

interface Filled {
  madeRegulation: RegulationId | null;
  effects: ImportEffects;
  issued: Issued[];
}

/** Works as the municipality: nothing of the import itself may change in here. */
async function fill(inside: MunicipalContext, importId: ImportId, plan: ReadyPlan): Promise<Filled> {
  const { draft, reading, from } = plan;
  const version = reading && (await makeVersion(inside, { importId, act: draft.act, reading, from }));
  if (reading) await nameSectorsAndChannels(inside, reading.variant, from);
  const composition = setsComposition(plan)
    ? await settleComposition(inside, listedPeople((reading ?? draft).variant, rolesAfter(plan)), from)
    : { members: [], appointments: [], changedMembers: [], endedAppointments: [] };
  const issued = await inviteByRole(inside, plan);
  const number = draft.act.number?.value ?? "";
  recordAudit(inside, "regulation.confirmed", number, { outcome: draft.outcome, inForceFrom: from });
  await inside.em.flush();
  const invitations = issued.map(({ invitation }) => invitation.id);
  const effects = { isMunicipalityMade: plan.municipality === null, invitations, ...composition };
  return { madeRegulation: version?.id ?? null, effects, issued };
}

/**
 * Makes what a reviewed document calls for: a municipality with its first version, the next version of
 * one that is here, or its composition. All of it in the operation's one transaction, or nothing.
 */
export async function confirmImport(
  ctx: OnboardingContext,
  id: ImportId,
  revision: number,
  choice: ConfirmChoice,
): Promise<ConfirmOutcome> {
  await takeTurn(ctx);
  const row = await lockImport(ctx, id);
  const draft = draftOf(row);
  if (row.status !== ImportStatus.IN_REVIEW || !draft || row.revision !== revision)
    return { kind: "conflict", currentRevision: row.revision };
  const taken = await takenSlugs(ctx);
  const plan = await planConfirmation(ctx, row, draft, choice, (slug) => taken.has(slug));
  if (!isReady(plan)) return { kind: "obstructed", obstacles: plan.obstacles };
  const municipalityId = plan.municipality?.id ?? (await makeMunicipality(ctx, plan));
  row.region = plan.region.id;
  row.liveKey = liveKeyOf(row);
  const filled = await actInMunicipality(ctx, municipalityId, (inside) => fill(inside, id, plan));
  Object.assign(row, {
    status: ImportStatus.CONFIRMED,
    revision: row.revision + 1,
    madeForMunicipality: municipalityId,
    madeRegulation: filled.madeRegulation,
    effects: filled.effects,
    settledAt: ctx.clock.now(),
    settledBy: ctx.viewer.displayName,
  });
  await ctx.em.flush();
  const municipality = await ctx.em.findOneOrFail(Municipality, { id: municipalityId });
  return { kind: "confirmed", import: row, municipality, invitations: filled.issued };
}
