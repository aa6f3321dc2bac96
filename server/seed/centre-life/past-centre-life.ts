/** What a centre of the demo has besides its register: plans, proposals, trainings, documents, a substitution ahead. */
import { listAccounts } from "../../composition/centre-account.reads.ts";
import { setSubstitution } from "../../composition/substitution.service.ts";
import type { JobId } from "../../job/job.entity.ts";
import { inMunicipalityOf } from "../../job/program-context.ts";
import { type MunicipalContext, todayOf } from "../../kernel/context.ts";
import type { MunicipalityId, RecipientId } from "../../kernel/ids.ts";
import { addDays, plainDate } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import { governingActs } from "../../legal-document/governing-acts.reads.ts";
import { LegalDocumentKind } from "../../legal-document/legal-document.enums.ts";
import { saveLegalDocument } from "../../legal-document/legal-document.service.ts";
import { ProposalAddressee, ProposalKind, ProposalStep } from "../../proposal/proposal.enums.ts";
import { CAPABILITY_OF_KIND } from "../../proposal/proposal.rules.ts";
import { putForward, takeProposalStep } from "../../proposal/proposal.service.ts";
import { standingOf } from "../../regulation/standing.ts";
import { TrainingKind, TrainingState } from "../../training/training.enums.ts";
import {
  closeTraining,
  saveTraining,
  saveTrainingAttendance,
  saveTrainingProgramme,
} from "../../training/training.service.ts";
import { askResidents } from "../polls/past-polls.ts";
import type { Seeding } from "../seed.ts";
import { townsOf } from "../submissions/fill-register.ts";
import { giveTemplates, keepPages } from "./past-pages.ts";
import { layAdministration } from "./past-administration.ts";
import { layPlans } from "./past-plans.ts";
import { inThePast, made } from "./in-the-past.ts";

/** Once for each centre: where there is a direction already, everything is. */
export async function liveThrough(
  { database: { em: root }, clock, log }: Pick<Seeding, "database" | "clock" | "log">,
  ids: readonly MunicipalityId[],
): Promise<void> {
  for (const { id: municipalityId, regionId, timeZone } of await townsOf(root, ids)) {
    await giveTemplates({ root, clock, log }, regionId, timeZone);
    const job = { id: "centre-life" as JobId, municipalityId, regionId, timeZone };
    await inMunicipalityOf({ root, clock, log }, job, async (ctx) => {
      const recipientId = await firstRecipient(ctx);
      if (recipientId === null) return;
      await layPlans(ctx, recipientId);
      await propose(ctx, recipientId);
      await teach(ctx, recipientId);
      await gatherDocuments(ctx);
      await askResidents(ctx);
      await planSubstitution(ctx);
      await layAdministration(ctx);
      await keepPages(ctx);
    });
  }
}

/** Somebody who can answer for something; null when the centre has been through it already. */
async function firstRecipient(ctx: MunicipalContext): Promise<RecipientId | null> {
  const [found] = await select<{ id: RecipientId }>(
    ctx.em,
    `select r.id from recipient r where r.municipality_id = ? and not r.is_closed
       and r.kind in ('INTERNAL', 'SUBORDINATE') and not exists (
         select from direction d where d.municipality_id = r.municipality_id)
     order by r.name, r.id limit 1`,
    [ctx.municipalityId],
  );
  return found?.id ?? null;
}

async function propose(ctx: MunicipalContext, recipientId: RecipientId): Promise<void> {
  const capabilities = (await standingOf(ctx))?.capabilities;
  const kinds = Object.values(ProposalKind).filter((kind) => capabilities?.has(CAPABILITY_OF_KIND[kind]));
  const blank = { sectorId: null, addresseeName: null, addresseeRecipientId: null };
  const own = { ...blank, addressee: ProposalAddressee.CENTRE };
  for (const kind of kinds) {
    const isOutward = kind === ProposalKind.OUTWARD;
    const proposal = made(
      await putForward(inThePast(ctx, 5, "HEAD"), kind, {
        ...(isOutward
          ? { ...blank, addressee: ProposalAddressee.INSTITUTION, addresseeRecipientId: recipientId }
          : own),
        ...WORDS[kind],
      }),
    );
    if (!isOutward) continue;
    const replyDueOn = addDays(todayOf(ctx), -3);
    const facts = { id: proposal.id, revision: 1, step: ProposalStep.SEND, note: null, replyDueOn };
    made(await takeProposalStep(inThePast(ctx, 4, "HEAD"), facts));
  }
}

const WORDS: Readonly<Record<ProposalKind, { title: string; text: string; expectedEffect: string | null }>> =
  {
    WORK: {
      title: "Разбирать повторные обращения на каждом заседании",
      text: "Повторное обращение означает, что первый ответ не помог. Предлагается разбирать их отдельно.",
      expectedEffect: "Повторных обращений станет меньше.",
    },
    OUTWARD: {
      title: "Назначить ответственного за ответы жителям",
      text: "Ответы готовят разные сотрудники, поэтому сроки нарушаются. Предлагается назначить одного ответственного.",
      expectedEffect: "Ответы будут уходить в срок.",
    },
    DIGITAL: {
      title: "Принимать заявки на ремонт дорог через электронную карту",
      text: "Житель отмечает место на карте, и заявка сразу попадает исполнителю.",
      expectedEffect: "Меньше уточняющих вопросов о месте.",
    },
    SECTOR_DIGITAL: {
      title: "Передавать показания приборов через портал",
      text: "Отраслевой блок предлагает увязать работу с программой цифровизации коммунального хозяйства.",
      expectedEffect: null,
    },
    STAFF: {
      title: "Усилить отраслевой блок вторым специалистом",
      text: "На один блок приходится больше обращений, чем успевает обработать один специалист.",
      expectedEffect: "Просроченных обращений станет меньше.",
    },
  };

async function teach(ctx: MunicipalContext, recipientId: RecipientId): Promise<void> {
  const capabilities = (await standingOf(ctx))?.capabilities;
  const kind = capabilities?.has("TRN-02") ? TrainingKind.SEMINAR : TrainingKind.TRAINING;
  if (!capabilities?.has("TRN-01") && !capabilities?.has("TRN-02")) return;
  const lesson = (title: string, programme: string | null, weeks: number) => ({
    title,
    programme,
    startsAt: new Date(ctx.clock.now().getTime() + weeks * 7 * 86_400_000),
    minutes: 90,
    place: "Зал заседаний администрации",
    lecturer: "Руководитель центра",
  });
  const held = made(
    await saveTraining(
      inThePast(ctx, 11, "HEAD"),
      kind,
      null,
      lesson("Как ответить жителю по существу", null, -10),
    ),
  );
  const head = "Руководитель центра";
  made(
    await saveTrainingProgramme(inThePast(ctx, 11, "HEAD"), { id: held.id, revision: held.revision }, [
      { title: "Разбор удачных и неудачных ответов", minutes: 40, speaker: head },
      { title: "Шаблоны ответов", minutes: 30, speaker: "Аналитик центра" },
      { title: "Сроки", minutes: 20, speaker: head },
    ]),
  );
  const seen = { id: held.id, revision: held.revision };
  const attendee = {
    memberId: null,
    recipientId,
    name: "Специалист по работе с обращениями",
    isPresent: true,
  };
  made(await saveTrainingAttendance(inThePast(ctx, 9, "HEAD"), seen, [attendee]));
  made(
    await closeTraining(
      inThePast(ctx, 9, "HEAD"),
      { ...seen, revision: held.revision },
      TrainingState.HELD,
      null,
    ),
  );
  made(
    await saveTraining(
      inThePast(ctx, 1, "HEAD"),
      kind,
      null,
      lesson("Персональные данные в ответах и публикациях", "Что нельзя показывать\nКак обезличить текст", 3),
    ),
  );
}

/** Half of the acts that the regulation names; the first of them nobody has looked at for long. */
async function gatherDocuments(ctx: MunicipalContext): Promise<void> {
  const named = (await governingActs(ctx)).filter(({ reference }) => reference.number !== null);
  const kept = named.slice(0, Math.max(2, Math.ceil(named.length / 2)));
  for (const [at, { reference }] of kept.entries()) {
    const { title, issuer, number, signedOn, kind } = reference;
    made(
      await saveLegalDocument(inThePast(ctx, at === 0 ? 40 : 2, "HEAD"), null, {
        kind: kind.startsWith("REGIONAL") ? LegalDocumentKind.REGIONAL : LegalDocumentKind.FEDERAL,
        title: (title ?? `Акт № ${number}`).slice(0, 300),
        issuer,
        number,
        signedOn: signedOn === null ? null : plainDate(signedOn),
        inForceFrom: null,
        inForceTo: null,
        link: null,
        note: null,
      }),
    );
  }
}

/** Somebody goes on leave in some days; accounts of a demo are by role. */
async function planSubstitution(ctx: MunicipalContext): Promise<void> {
  const people = (await listAccounts(ctx)).filter(({ recipientId }) => recipientId === null);
  const absent = people.find(({ roleCodes }) => roleCodes.some((code) => code.endsWith("_OPERATOR")));
  const substitute = people.find(({ accountId }) => accountId !== absent?.accountId);
  if (!absent || !substitute) return;
  const today = todayOf(ctx);
  const outcome = await setSubstitution(ctx, {
    absentAccountId: absent.accountId,
    substituteAccountId: substitute.accountId,
    roleCodes: absent.roleCodes,
    sectorIds: [],
    validFrom: addDays(today, 5),
    validTo: addDays(today, 18),
    ground: "Ежегодный отпуск",
  });
  if ("code" in outcome) throw new Error(`The demo was refused: ${outcome.code}`);
}
