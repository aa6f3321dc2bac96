import { Arg, Authorized, ID, Mutation, Query, Resolver } from "type-graphql";
import { recordAudit } from "../audit/record-audit.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { enqueue } from "./enqueue.ts";
import { FailedJob, type FailedJobId } from "./failed-job.entity.ts";
import type { QueueName } from "./queue.ts";

/** Beyond these an engineer is needed, not a list. */
const MOST_SHOWN = 200;

@Resolver()
export class FailedJobResolver {
  @Authorized("municipality:change")
  @Query(() => [FailedJob], { description: "Background work that was given up, the newest first." })
  failedJobs(@InMunicipality() ctx: MunicipalContext): Promise<FailedJob[]> {
    return ctx.em.find(
      FailedJob,
      { municipality: ctx.municipalityId },
      { orderBy: { failedAt: "desc", id: "desc" }, limit: MOST_SHOWN },
    );
  }

  @Authorized("municipality:change")
  @Mutation(() => Boolean, { description: "Asks for work that was given up again; always `true`." })
  async retryFailedJob(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "Id of the work." }) id: string,
  ): Promise<boolean> {
    const own = { municipality: ctx.municipalityId, id: clientId<FailedJobId>(id) };
    // Locked: of two who ask at once, one finds it gone.
    const job = await ctx.em.findOne(FailedJob, own, { lockMode: 4, refresh: true });
    if (!job) throw notFound("Это задание уже повторено.");
    await enqueue(ctx, job.queue as QueueName, job.data);
    recordAudit(ctx, "job.retried", job.queue);
    await ctx.em.remove(job).flush();
    return true;
  }
}
