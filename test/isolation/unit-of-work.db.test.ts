import { beforeAll, describe, expect, test } from "vitest";
import { AuditEvent } from "../../server/audit/audit-event.entity.ts";
import { newId } from "../../server/kernel/ids.ts";
import { Municipality } from "../../server/municipality/municipality.entity.ts";
import { aMunicipality, aRegion, aWorld, tenantScope, type World } from "../support/world.ts";
import {
  attempt,
  type EntityManager,
  enterScope,
  NestedUnitOfWorkError,
  RefusalError,
  statementCount,
  unitOfWork,
} from "../../server/kernel/unit-of-work.ts";
import { post } from "../../server/kernel/select.ts";
import { writeLater } from "../../server/kernel/write-together.ts";

let world: World;
let north: Municipality;
let south: Municipality;

beforeAll(async () => {
  world = await aWorld();
  const region = await aRegion(world);
  north = await aMunicipality(world, { region: region.id });
  south = await aMunicipality(world, { region: region.id });
  await Promise.all([north, south].map((each) => note(each, "seed")));
});

function note(municipality: Municipality, subject: string): Promise<void> {
  return world.inScope(tenantScope(municipality), async (em) => persistEvent(em, municipality, subject));
}

function persistEvent(em: EntityManager, municipality: Municipality, subject: string): void {
  const id = newId<AuditEvent["id"]>();
  const accountId = newId<AuditEvent["accountId"]>();
  const facts = { id, accountId, subject, at: new Date(), actor: "тест", action: "test", details: {} };
  em.persist(em.create(AuditEvent, { municipality: municipality.id, ...facts }));
}

const subjectsIn = (municipality: Municipality) =>
  world.inScope(tenantScope(municipality), async (em) => {
    const rows = await em.execute<{ subject: string }[]>("select subject from audit_event order by subject");
    return rows.map((row) => row.subject);
  });

describe("a scope", () => {
  test("shows only the rows of its municipality", async () => {
    const found = await world.inScope(tenantScope(north), (em) => em.find(AuditEvent, {}));
    expect(found.map((event) => event.municipality)).toEqual([north.id]);
  });

  test("shows no row when no municipality is set", async () => {
    expect(await world.inScope({ role: "app_tenant" }, (em) => em.count(AuditEvent))).toBe(0);
  });

  test("refuses a row of another municipality", async () => {
    const foreign = world.inScope(tenantScope(north), async (em) => persistEvent(em, south, "foreign"));
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  test("changes nothing of another municipality", async () => {
    const changed = await world.inScope(tenantScope(north), (em) =>
      em.nativeUpdate(Municipality, { id: south.id }, { name: "захвачено" }),
    );
    expect(changed).toBe(0);
  });

  test("entered later replaces the one before", async () => {
    const subjects = await world.inScope(tenantScope(north), async (em) => {
      await enterScope(em, tenantScope(south));
      return em.execute<{ municipality_id: string }[]>("select municipality_id from audit_event");
    });
    expect(subjects).toEqual([{ municipality_id: south.id }]);
  });

  test("of reading refuses to write", async () => {
    const scope = { ...tenantScope(north), isReadOnly: true };
    const write = world.inScope(scope, async (em) => persistEvent(em, north, "written"));
    await expect(write).rejects.toThrow(/read-only transaction/);
  });

  test("does not outlive its transaction", async () => {
    await world.inScope(tenantScope(north), (em) => em.count(AuditEvent));
    await expect(world.database.em.fork().find(AuditEvent, {})).rejects.toThrow(/permission denied/);
  });
});

describe("a unit of work", () => {
  test("inside another one is an error", async () => {
    const nested = world.inScope(tenantScope(north), () =>
      unitOfWork(world.database.em, tenantScope(south), async () => {}),
    );
    await expect(nested).rejects.toThrow(NestedUnitOfWorkError);
  });

  test("that throws leaves nothing behind", async () => {
    const failed = world.inScope(tenantScope(north), async (em) => {
      persistEvent(em, north, "lost");
      await em.flush();
      throw new Error("boom");
    });
    await expect(failed).rejects.toThrow("boom");
    expect(await subjectsIn(north)).not.toContain("lost");
  });

  test("that cannot open leaves the connection usable", async () => {
    const broken = world.inScope({ role: "app_nobody" as never }, async () => {});
    await expect(broken).rejects.toThrow(/app_nobody/);
    expect(await subjectsIn(north)).toContain("seed");
  });

  test("takes a quote in a setting for a letter", async () => {
    const scope = { role: "app_tenant" as const, settings: { municipality_id: "' or true --" } };
    await expect(world.inScope(scope, (em) => em.count(AuditEvent))).rejects.toThrow(/invalid input syntax/);
  });

  test("counts the statements it sends", async () => {
    const counts = await world.inScope(tenantScope(north), async (em) => {
      const before = statementCount();
      await em.find(AuditEvent, {});
      await em
        .getKysely()
        .selectNoFrom((eb) => eb.lit(1).as("one"))
        .execute();
      return statementCount() - before;
    });
    expect(counts).toBe(2);
    expect(statementCount()).toBe(0);
  });

  test("never mixes with nineteen others", async () => {
    const runs = Array.from({ length: 20 }, async (_, index) => {
      const own = index % 2 === 0 ? north : south;
      return world.inScope(tenantScope(own), async (em) => {
        const [first, second] = await Promise.all([em.find(AuditEvent, {}), em.find(Municipality, {})]);
        return [...first.map((row) => row.municipality), ...second.map((row) => row.id)].every(
          (id) => id === own.id,
        );
      });
    });
    expect(await Promise.all(runs)).toEqual(Array.from({ length: 20 }, () => true));
  });
});

describe("an attempt", () => {
  test("that refuses undoes only its own writes", async () => {
    const outcome = await world.inScope(tenantScope(north), async (em) => {
      persistEvent(em, north, "kept before");
      const result = await attempt(em, async () => {
        persistEvent(em, north, "undone");
        await em.flush();
        throw new RefusalError("no");
      });
      persistEvent(em, north, "kept after");
      return result;
    });
    expect(outcome).toBe("no");
    const subjects = await subjectsIn(north);
    expect(subjects).toEqual(expect.arrayContaining(["kept before", "kept after"]));
    expect(subjects).not.toContain("undone");
  });

  test("that fails ends the whole transaction", async () => {
    const failed = world.inScope(tenantScope(south), async (em) => {
      persistEvent(em, south, "before failure");
      await attempt(em, async () => {
        throw new Error("boom");
      });
    });
    await expect(failed).rejects.toThrow("boom");
    expect(await subjectsIn(south)).not.toContain("before failure");
  });
});

describe("what is written without waiting", () => {
  const postEvent = (em: EntityManager, municipality: Municipality, subject: string) =>
    post(
      em,
      `insert into audit_event (municipality_id, id, at, account_id, actor, action, subject, details)
       values (?, ?, now(), ?, 'тест', 'test', ?, '{}')`,
      [municipality.id, newId<string>(), newId<string>(), subject],
    );

  test("is there for the next statement, and after the end", async () => {
    const seen = await world.inScope(tenantScope(north), async (em) => {
      persistEvent(em, north, "first of later");
      persistEvent(em, north, "second of later");
      await writeLater(em);
      const rows = await em.execute<object[]>("select from audit_event where subject like '%of later'");
      await postEvent(em, north, "third of later");
      return rows.length;
    });
    expect(seen).toBe(2);
    expect(await subjectsIn(north)).toEqual(
      expect.arrayContaining(["first of later", "second of later", "third of later"]),
    );
  });

  test("fails the unit of work at its end at the latest, with all that it wrote", async () => {
    const failed = world.inScope(tenantScope(north), async (em) => {
      persistEvent(em, north, "before the fault");
      await em.flush();
      await post(em, "insert into audit_event (municipality_id) values (?)", [north.id]);
    });
    await expect(failed).rejects.toThrow(/null value/);
    expect(await subjectsIn(north)).not.toContain("before the fault");
  });

  test("goes with a unit of work that is taken back", async () => {
    const failed = world.inScope(tenantScope(north), async (em) => {
      await postEvent(em, north, "taken back");
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await subjectsIn(north)).not.toContain("taken back");
  });

  test("is bound by the scope it was written in", async () => {
    await world.inScope(tenantScope(north), async (em) => {
      await postEvent(em, north, "of the north");
      await enterScope(em, tenantScope(south));
    });
    expect(await subjectsIn(north)).toContain("of the north");
    const foreign = world.inScope(tenantScope(north), async (em) => {
      await enterScope(em, tenantScope(south));
      await postEvent(em, north, "of a stranger");
    });
    await expect(foreign).rejects.toThrow(/row-level security/);
  });
});
