import type { Clock } from "../kernel/clock.ts";
import { PROGRAM } from "../identity/program.ts";
import type { Connection, MunicipalContext, RegionalContext } from "../kernel/context.ts";
import type { AccountId } from "../kernel/ids.ts";
import type { Log } from "../kernel/log.ts";
import { scopeOf } from "../kernel/scopes.ts";
import { select } from "../kernel/select.ts";
import { type EntityManager, unitOfWork } from "../kernel/unit-of-work.ts";
import type { TakenJob } from "./job-store.ts";
import type { JobRegion } from "./queue.ts";

/** One unit of work of a job, in its municipality. */
export function inMunicipalityOf<T>(
  { root, clock, log }: { root: EntityManager; clock: Clock; log: Log },
  job: Pick<TakenJob, "id" | "municipalityId" | "regionId" | "timeZone">,
  step: (ctx: MunicipalContext) => Promise<T>,
): Promise<T> {
  const { municipalityId, regionId, timeZone } = job;
  const identity = { kind: "municipal", viewer: PROGRAM, municipalityId, regionId } as const;
  return unitOfWork(root, scopeOf(identity), async (em) => {
    const ctx: MunicipalContext = {
      ...identity,
      em,
      clock,
      log,
      connection: connectionOf(job.id),
      timeZone,
      roleCodes: [],
      recipientId: null,
    };
    const result = await step(ctx);
    await em.flush();
    return result;
  });
}

/** One unit of work as the role of the queue, which sees who works in the regional centre of the job. */
export function amongRegionPeopleOf<T>(
  root: EntityManager,
  { municipalityId, regionId }: Pick<TakenJob, "municipalityId" | "regionId">,
  step: (em: EntityManager, region: JobRegion) => Promise<T>,
): Promise<T> {
  return unitOfWork(root, { role: "app_jobs", settings: { region_id: regionId } }, async (em) => {
    const [region] = await select<JobRegion>(
      em,
      `select r.id, r.centre_name as "centreName", r.time_zone as "timeZone",
         not exists (select from municipality m where m.region_id = r.id and m.id < ?) as "isKeptHere"
       from region r where r.id = ?`,
      [municipalityId, regionId],
    );
    return step(em, region!);
  });
}

/** One unit of work as a person of the regional centre sees things. */
export function asRegionPersonOf<T>(
  { root, clock, log }: { root: EntityManager; clock: Clock; log: Log },
  job: Pick<TakenJob, "id" | "regionId">,
  accountId: AccountId,
  step: (ctx: RegionalContext) => Promise<T>,
): Promise<T> {
  const viewer = { ...PROGRAM, accountId };
  const identity = { kind: "regional", viewer, regionIds: [job.regionId] } as const;
  return unitOfWork(root, scopeOf(identity), async (em) => {
    const base = { em, clock, log, connection: connectionOf(job.id) };
    const result = await step({ ...identity, ...base, regionalRole: "ANALYST" });
    await em.flush();
    return result;
  });
}

function connectionOf(requestId: string): Connection {
  return {
    requestId,
    address: "",
    sessionToken: null,
    setSessionToken() {
      throw new Error("A job has no session.");
    },
  };
}
