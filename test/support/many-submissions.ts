/** More submissions than a test has time to register. */
import type { MunicipalContext } from "../../server/kernel/context.ts";
import { registerSubmission } from "../../server/submission/register-submission.ts";
import { ApplicantKind, Regime } from "../../server/submission/submission.enums.ts";

/**
 * The first enters the register as any other, the rest are rows like its own: without history and clocks.
 *
 * @param count more than one, in an empty register
 */
export async function manySubmissions(ctx: MunicipalContext, count: number): Promise<void> {
  const nothing = { name: null, phone: null, email: null, address: null, nickname: null };
  await registerSubmission(ctx, {
    regime: Regime.MESSAGE,
    channel: "POS",
    route: null,
    externalNumber: null,
    receivedAt: ctx.clock.now(),
    applicantKind: ApplicantKind.UNKNOWN,
    applicant: nothing,
    summary: "Не горит фонарь",
    text: "Третий день.",
    place: null,
    object: null,
    fact: null,
    topicId: null,
    sectorId: null,
    scale: null,
    isFastTrack: false,
  });
  await ctx.em.flush();
  await ctx.em.execute(
    `insert into submission select (jsonb_populate_record(s, jsonb_build_object(
       'id', gen_random_uuid(), 'number', 'X-' || n))).* from submission s, generate_series(2, ?) n`,
    [count],
  );
}
