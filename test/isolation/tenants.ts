/** Three made-up municipalities of two regions, each made through the API out of a resolution of its own. */
import type { Account } from "../../server/identity/account.entity.ts";
import { AuditEvent } from "../../server/audit/audit-event.entity.ts";
import { Invitation } from "../../server/identity/invitation.entity.ts";
import type { Municipality } from "../../server/municipality/municipality.entity.ts";
import { Municipality as MunicipalityEntity } from "../../server/municipality/municipality.entity.ts";
import type { Region } from "../../server/municipality/region.entity.ts";
import { anAct } from "./made-up-act.ts";
import type { Filling } from "./modules/module.ts";
import { MODULES } from "./modules/all.ts";
import type { TestApi } from "../support/api.ts";
import { anAccount, aRegion, tenantScope, type World } from "../support/world.ts";

export interface Tenant {
  /** Stem that stands in every published text of the municipality and nowhere else. */
  readonly published: string;
  /** Stem that stands in every name of a person or recipient of it and nowhere else. */
  readonly personal: string;
  readonly region: Region;
  readonly municipality: Municipality;
  readonly admin: Account;
  /** Ids of rows by name: those below and what the modules made. */
  readonly ids: Readonly<Record<IdName, string> & Record<string, string>>;
  readonly invitationToken: string;
}

export type IdName =
  "member" | "appointment" | "recipient" | "invitation" | "import" | "openImport" | "sector" | "regulation";

export type ActorName =
  "own" | "foreign" | "region" | "onboarding" | "otherRegion" | "platform" | "anonymous";

export interface Stage {
  readonly north: Tenant;
  readonly south: Tenant;
  readonly east: Tenant;
  /** Session secrets; null for the anonymous visitor. */
  readonly actors: Readonly<Record<ActorName, string | null>>;
}

const ROLE_CODES = ["ADMINISTRATOR", "HEAD"];

/** Builds the stage: north and south in one region, east in another. */
export async function aStage(world: World, api: TestApi): Promise<Stage> {
  const near = await aRegion(world, { code: "NEA", name: "Ближняя область" });
  const far = await aRegion(world, { code: "FAR", name: "Дальняя область" });
  const [nearOfficer, farOfficer] = await Promise.all(
    [near, far].map((region) => anAccount(world, { regions: [region], regionalRole: "ONBOARDING_OFFICER" })),
  );
  const onboarding = await api.signIn(nearOfficer!);
  const otherRegion = await api.signIn(farOfficer!);
  const north = await aTenant(world, api, onboarding, near, "Северодол", "Морозильник");
  const south = await aTenant(world, api, onboarding, near, "Южноречье", "Жаровницын");
  const east = await aTenant(world, api, otherRegion, far, "Востокград", "Рассветаев");
  return {
    north,
    south,
    east,
    actors: {
      own: await api.signIn(north.admin, north.municipality),
      foreign: await api.signIn(south.admin, south.municipality),
      region: await api.signIn(await anAccount(world, { regions: [near], regionalRole: "ANALYST" })),
      onboarding,
      otherRegion,
      platform: await api.signIn(await anAccount(world, { isPlatformOperator: true })),
      anonymous: null,
    },
  };
}

async function aTenant(
  world: World,
  api: TestApi,
  officer: string,
  region: Region,
  published: string,
  personal: string,
): Promise<Tenant> {
  const confirmed = await importAct(api, officer, anAct(published, 15));
  const slug = await confirm(api, officer, confirmed, region);
  const openImport = await importAct(api, officer, anAct(published, 16));
  const municipality = await findMunicipality(world, region, slug);
  const displayName = `${personal} А.А.`;
  const admin = await anAccount(world, { displayName, municipality, roleCodes: ROLE_CODES });
  const own = await api.signIn(admin, municipality);
  const made = await fill(api, own, slug, personal);
  const analyst = await anAccount(world, { displayName, municipality, roleCodes: ["ANALYST"] });
  const sessions = {
    own,
    analyst: await api.signIn(analyst, municipality),
    region: await api.signIn(await anAccount(world, { regions: [region], regionalRole: "ANALYST" })),
  };
  const stageOf = { api, ...sessions, municipalityId: municipality.id, personal };
  const inModules = await fillModules({ ...stageOf, ids: { ...made } });
  const invitation = await world.inScope(tenantScope(municipality), (em) =>
    em.findOneOrFail(Invitation, { id: made.invitation as Invitation["id"] }),
  );
  await world.inScope(tenantScope(municipality), async (em) => {
    if ((await em.count(AuditEvent)) === 0) throw new Error("The audit of a filled municipality is empty.");
  });
  return {
    published,
    personal,
    region,
    municipality,
    admin,
    ids: { ...inModules, ...made, import: confirmed, openImport, invitation: invitation.id },
    invitationToken: made.token,
  };
}

/** Each module may use what those before it made. */
async function fillModules(stage: Filling): Promise<Record<string, string>> {
  let ids: Record<string, string> = { ...stage.ids };
  for (const { fill: fillModule } of MODULES) ids = { ...ids, ...(await fillModule?.({ ...stage, ids })) };
  return ids;
}

async function importAct(api: TestApi, officer: string, text: string): Promise<string> {
  const answer = await api.send<{ importResolution: { import: { id: string } } }>(
    officer,
    `mutation ($content: String!) {
      importResolution(input: { fileName: "act.txt", content: $content }) { ... on ResolutionImported { import { id } } }
    }`,
    { content: Buffer.from(text).toString("base64") },
  );
  return dataOf(answer).importResolution.import.id;
}

async function confirm(api: TestApi, officer: string, id: string, region: Region): Promise<string> {
  const answer = await api.send<{ confirmImport: { municipality: { slug: string } } }>(
    officer,
    `mutation ($id: ID!, $region: ID!) {
      confirmImport(input: { id: $id, revision: 1, regionId: $region }) {
        __typename
        ... on ImportConfirmed { municipality { slug } }
        ... on ImportObstructed { obstacles { code } }
        ... on RevisionConflict { currentRevision }
      }
    }`,
    { id, region: region.id },
  );
  const { municipality } = dataOf(answer).confirmImport;
  if (!municipality) throw new Error(`Not confirmed: ${answer.text}`);
  return municipality.slug;
}

function findMunicipality(world: World, region: Region, slug: string): Promise<Municipality> {
  return world.inScope({ role: "app_region", settings: { region_ids: region.id } }, (em) =>
    em.findOneOrFail(MunicipalityEntity, { slug }),
  );
}

interface Filled {
  member: string;
  appointment: string;
  recipient: string;
  invitation: string;
  sector: string;
  regulation: string;
  token: string;
}

/** A member, an appointment, a recipient and an invitation, all with the personal stem. */
async function fill(api: TestApi, own: string, slug: string, personal: string): Promise<Filled> {
  const first = dataOf(
    await api.send<{
      addMember: { member: { id: string } };
      addRecipient: { recipient: { id: string } };
      createInvitation: { issued: { path: string; invitation: { id: string } } };
    }>(
      own,
      `mutation ($name: String!, $mail: String!) {
        addMember(input: { name: $name, post: $name, joinedOn: "2026-02-01" }) { ... on MemberSaved { member { id } } }
        addRecipient(input: { name: $name, email: $mail }) { ... on RecipientSaved { recipient { id } } }
        createInvitation(input: { roleCode: "ANALYST" }) {
          ... on InvitationIssued { issued { path invitation { id } } }
        }
      }`,
      { name: `${personal} Б.Б.`, mail: "mail@example.org" },
    ),
  );
  const memberId = first.addMember.member.id;
  const second = dataOf(
    await api.send<{ appoint: { appointment: { id: string } } }>(
      own,
      `mutation ($memberId: ID!) {
        appoint(input: { memberId: $memberId, roleCode: "ANALYST", validFrom: "2026-02-01" }) {
          ... on AppointmentSaved { appointment { id } }
        }
      }`,
      { memberId },
    ),
  );
  const town = dataOf(
    await api.send<{ municipality: { sectors: { id: string }[]; regulation: { id: string } } }>(
      own,
      "query ($slug: String!) { municipality(slug: $slug) { sectors { id } regulation { id } } }",
      { slug },
    ),
  );
  return {
    member: memberId,
    appointment: second.appoint.appointment.id,
    recipient: first.addRecipient.recipient.id,
    invitation: first.createInvitation.issued.invitation.id,
    token: first.createInvitation.issued.path.replace("/invitation/", ""),
    sector: town.municipality.sectors[0]!.id,
    regulation: town.municipality.regulation.id,
  };
}

function dataOf<Data>(answer: { data: Data | null | undefined; text: string }): Data {
  if (!answer.data) throw new Error(`The stage could not be built: ${answer.text}`);
  return answer.data;
}
