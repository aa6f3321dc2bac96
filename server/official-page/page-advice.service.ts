/** Recommendations to those who keep a page. */
import { LockMode } from "@mikro-orm/core";
import { accountsOfMembers } from "../assignment/owner.reads.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { changedByOther, notNow } from "../cooperation/text.rules.ts";
import { actorName } from "../identity/stand-in.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { OfficialPageId } from "./official-page.entity.ts";
import { PageAdviceState } from "./official-page.enums.ts";
import { getPage } from "./official-page.service.ts";
import { PageAdvice, type PageAdviceId } from "./page-advice.entity.ts";

type Outcome = PageAdvice | SubmissionRefusal;

/** Advises; whoever is responsible for the page is told. */
export async function advisePage(
  ctx: MunicipalContext,
  pageId: OfficialPageId,
  text: string,
  dueOn: PlainDate | null,
): Promise<Outcome> {
  const page = await getPage(ctx, pageId);
  const today = todayOf(ctx);
  if (text === "") return refuse("TEXT_MISSING", "Напишите, что нужно сделать на странице.");
  if (dueOn !== null && dueOn < today)
    return refuse("IN_THE_PAST", "Этот день уже прошёл. Укажите сегодняшний или более поздний.");
  const refused = textRefusal(text);
  if (refused) return refused;
  const advice = ctx.em.create(PageAdvice, {
    municipality: ctx.municipalityId,
    id: newId<PageAdviceId>(ctx.clock.now().getTime()),
    pageId,
    text,
    givenOn: today,
    dueOn,
    closedOn: null,
    state: PageAdviceState.GIVEN,
    accountId: ctx.viewer.accountId,
    givenBy: actorName(ctx),
    note: null,
    revision: 1,
  });
  ctx.em.persist(advice);
  recordAudit(ctx, "officialPage.advised", page.organisation, { dueOn });
  await ctx.em.flush();
  if (page.responsibleMemberId !== null) {
    const accounts = await accountsOfMembers(ctx, [page.responsibleMemberId]);
    await notify(ctx, {
      kind: NotificationKind.PAGE_ADVISED,
      accountIds: accounts.get(page.responsibleMemberId) ?? [],
      params: { pageId, ...(dueOn === null ? {} : { dueOn }) },
    });
  }
  return advice;
}

/** Notes that a recommendation was carried out, or is withdrawn. */
export async function closeAdvice(
  ctx: MunicipalContext,
  { id, revision }: { readonly id: PageAdviceId; readonly revision: number },
  isDone: boolean,
  note: string | null,
): Promise<Outcome> {
  const advice = await ctx.em.findOne(
    PageAdvice,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!advice) throw notFound();
  if (advice.revision !== revision) return changedByOther(advice.revision);
  if (advice.state !== PageAdviceState.GIVEN) return notNow();
  const refused = textRefusal(note, !isDone);
  if (refused) return refused;
  Object.assign(advice, {
    state: isDone ? PageAdviceState.DONE : PageAdviceState.WITHDRAWN,
    closedOn: todayOf(ctx),
    note,
    revision: revision + 1,
  });
  const page = await getPage(ctx, advice.pageId);
  recordAudit(ctx, "officialPage.adviceClosed", page.organisation, { isDone });
  await ctx.em.flush();
  return advice;
}
