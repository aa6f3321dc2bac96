import type { Clock } from "../kernel/clock.ts";
import { PROGRAM } from "../identity/program.ts";
import type { Connection, MunicipalContext } from "../kernel/context.ts";
import type { Log } from "../kernel/log.ts";
import { scopeOf } from "../kernel/scopes.ts";
import { type EntityManager, unitOfWork } from "../kernel/unit-of-work.ts";
import type { TakenJob } from "./job-store.ts";

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
