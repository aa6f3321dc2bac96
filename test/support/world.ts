/** A made-up world for one test file: an empty database, a still clock, and builders of rows. */
import { type Clock, FixedClock } from "../../server/kernel/clock.ts";
import type { Connection, OperationBase } from "../../server/kernel/context.ts";
import {
  type AccountId,
  type MunicipalityId,
  newId,
  type RecipientId,
  type RegionId,
} from "../../server/kernel/ids.ts";
import { silentLog } from "../../server/kernel/log.ts";
import { AUTH_SCOPE } from "../../server/kernel/scopes.ts";
import { type EntityManager, type Scope, unitOfWork } from "../../server/kernel/unit-of-work.ts";
import { Account } from "../../server/identity/account.entity.ts";
import { MunicipalGrant, RegionalGrant } from "../../server/identity/grants.entity.ts";
import { Municipality } from "../../server/municipality/municipality.entity.ts";
import { Region } from "../../server/municipality/region.entity.ts";
import type { RegionalRoleCode } from "../../server/kernel/context.ts";
import { emptyDatabase, type TestDatabase } from "./test-database.ts";

export interface World extends TestDatabase {
  readonly clock: FixedClock;
  /** Runs a unit of work in a scope. */
  inScope<T>(scope: Scope, work: (em: EntityManager) => Promise<T>): Promise<T>;
}

/** Thursday, noon in Moscow. */
const NOON = "2026-04-16T09:00:00Z";

/** Call in `beforeAll`: everything of the file before is gone. */
export async function aWorld(): Promise<World> {
  const database = await emptyDatabase();
  return {
    ...database,
    clock: new FixedClock(NOON),
    inScope: (scope, work) => unitOfWork(database.database.em, scope, work),
  };
}

let counter = 0;
const next = (word: string) => `${word}-${(counter += 1)}`;

export async function aRegion(world: World, facts: Partial<Region> = {}): Promise<Region> {
  const code = facts.code ?? next("R");
  return world.inScope({ role: "app_platform" }, async (em) => {
    const region = em.create(Region, {
      id: newId<RegionId>(world.clock.now().getTime()),
      code,
      name: `Область ${code}`,
      centreName: `ЦУР ${code}`,
      timeZone: "Europe/Moscow",
      ...facts,
    });
    em.persist(region);
    await em.flush();
    return region;
  });
}

export async function aMunicipality(
  world: World,
  facts: Partial<Municipality> & { region: RegionId },
): Promise<Municipality> {
  const scope: Scope = {
    role: "app_onboarding",
    settings: { region_ids: facts.region, onboarding_region_ids: facts.region },
  };
  return world.inScope(scope, async (em) => {
    const slug = facts.slug ?? next("town");
    const municipality = em.create(Municipality, {
      id: newId<MunicipalityId>(world.clock.now().getTime()),
      slug,
      name: `Город ${slug}`,
      kind: "TOWN",
      timeZone: "Europe/Moscow",
      createdAt: world.clock.now(),
      ...facts,
    });
    em.persist(municipality);
    await em.flush();
    return municipality;
  });
}

export interface AccountFacts extends Partial<Account> {
  /** Roles in one municipality. */
  readonly municipality?: Municipality;
  readonly roleCodes?: readonly string[];
  /** With the role `RECIPIENT`: whom the account answers for. */
  readonly recipientId?: RecipientId | null;
  readonly regions?: readonly Region[];
  readonly regionalRole?: RegionalRoleCode;
}

export async function anAccount(world: World, facts: AccountFacts = {}): Promise<Account> {
  const { municipality, roleCodes = ["MEMBER"], recipientId = null, ...others } = facts;
  const { regions = [], regionalRole = "ANALYST", ...columns } = others;
  return world.inScope(AUTH_SCOPE, async (em) => {
    const login = columns.login ?? next("person");
    const account = em.create(Account, {
      id: newId<AccountId>(world.clock.now().getTime()),
      login,
      displayName: `Лицо ${login}`,
      passwordHash: "",
      isPlatformOperator: false,
      isDemo: false,
      createdAt: world.clock.now(),
      disabledAt: null,
      ...columns,
    });
    em.persist(account);
    for (const region of regions) {
      em.persist(em.create(RegionalGrant, { account: account.id, region: region.id, role: regionalRole }));
    }
    for (const roleCode of municipality ? roleCodes : []) {
      em.persist(
        em.create(MunicipalGrant, {
          municipality: municipality!.id,
          accountId: account.id,
          roleCode,
          recipientId,
          grantedAt: world.clock.now(),
        }),
      );
    }
    await em.flush();
    return account;
  });
}

/** The scope of a municipality's people. */
export function tenantScope(municipality: Municipality): Scope {
  return {
    role: "app_tenant",
    settings: { municipality_id: municipality.id, region_id: municipality.region },
  };
}

/** A connection without a client, for services called directly. */
export function aConnection(): Connection {
  return { requestId: "test", address: "127.0.0.1", sessionToken: null, setSessionToken: () => {} };
}

/** The base of a context over an open unit of work. */
export function aBase(world: { readonly clock: Clock }, em: EntityManager): OperationBase {
  return { em, clock: world.clock, log: silentLog, connection: aConnection() };
}
