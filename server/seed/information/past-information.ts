/** The information field as a centre of the demo would have it: a few invented publications, risks and materials. */
import { inMunicipalityOf } from "../../job/program-context.ts";
import type { JobId } from "../../job/job.entity.ts";
import { type MunicipalContext, todayOf } from "../../kernel/context.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import { addDays } from "../../kernel/plain-date.ts";
import {
  InformationSourceKind,
  PublicationAuthor,
  PublicationTone,
  RiskAddressee,
  RiskLevel,
  RiskLinkKind,
  RiskStep,
} from "../../information/information.enums.ts";
import { saveContact } from "../../information/contact.service.ts";
import {
  InformationContactKind,
  MaterialChannel,
  MaterialKind,
  MaterialStep,
} from "../../information/material.enums.ts";
import { CAPABILITY_OF_MATERIAL } from "../../information/material.rules.ts";
import { planMaterial, takeMaterialStep } from "../../information/material.service.ts";
import { Publication } from "../../information/publication.entity.ts";
import { saveRefutation } from "../../information/refutation.service.ts";
import { reportRisk } from "../../information/risk-notice.service.ts";
import { noticeRisk, takeRiskStep } from "../../information/risk.service.ts";
import { addSource } from "../../information/source.service.ts";
import { saveSubject } from "../../information/subject.service.ts";
import { takePublications } from "../../information/take-publications.ts";
import { Risk } from "../../information/risk.entity.ts";
import { InformationMaterial } from "../../information/information-material.entity.ts";
import { hasField } from "../../regulation/features.ts";
import { standingOf } from "../../regulation/standing.ts";
import { inThePast, made } from "../centre-life/in-the-past.ts";
import type { Seeding } from "../seed.ts";
import { townsOf } from "../submissions/fill-register.ts";
import told from "./publications.json" with { type: "json" };

const DAY_MS = 86_400_000;

/** Once for each centre: where there is a risk or a material already, everything is. */
export async function fillInformation(
  { database: { em: root }, clock, log }: Pick<Seeding, "database" | "clock" | "log">,
  ids: readonly MunicipalityId[],
): Promise<void> {
  for (const { id: municipalityId, regionId, timeZone } of await townsOf(root, ids)) {
    const job = { id: "information" as JobId, municipalityId, regionId, timeZone };
    await inMunicipalityOf({ root, clock, log }, job, async (ctx) => {
      const own = { municipality: ctx.municipalityId };
      if ((await ctx.em.count(Risk, own)) + (await ctx.em.count(InformationMaterial, own)) > 0) return;
      const standing = await standingOf(ctx);
      if (hasField(standing, "Query.publications"))
        await watch(ctx, hasField(standing, "Mutation.reportRisk"));
      await tell(ctx, standing?.capabilities ?? new Map());
    });
  }
}

async function watch(ctx: MunicipalContext, mayReport: boolean): Promise<void> {
  const source = made(
    await addSource(inThePast(ctx, 20, "HEAD"), {
      kind: InformationSourceKind.FILE,
      name: "Выгрузка системы мониторинга (демонстрация)",
      url: null,
      intakeKeyId: null,
      authorKind: PublicationAuthor.MEDIA,
      reach: null,
      sectorId: null,
      place: null,
      everyMinutes: 60,
    }),
  );
  for (const { name, words } of told.subjects)
    made(
      await saveSubject(inThePast(ctx, 20, "HEAD"), null, { name, words, sectorId: null, isClosed: false }),
    );
  const now = ctx.clock.now().getTime();
  const count = told.publications.length;
  await takePublications(
    ctx,
    source,
    Array.from({ length: count * 4 }, (_, at) => {
      const { title, excerpt, tone } = told.publications[at % count]!;
      return {
        guid: `demo-${at}`,
        link: `https://news.example/demo/${at + 1}`,
        title,
        excerpt,
        authorKind: PublicationAuthor.MEDIA,
        author: "Городская газета (демонстрация)",
        reach: 300 + ((at * 337) % 4_000),
        tone: tone as PublicationTone,
        place: null,
        publishedAt: new Date(now - (at * 1.7 + 0.2) * DAY_MS),
      };
    }),
  );
  await react(ctx, mayReport);
}

async function react(ctx: MunicipalContext, mayReport: boolean): Promise<void> {
  const [seen] = await ctx.em.find(
    Publication,
    { municipality: ctx.municipalityId, tone: PublicationTone.NEGATIVE },
    { orderBy: { publishedAt: "desc" }, limit: 1 },
  );
  const today = todayOf(ctx);
  const facts = {
    text: "В местных сообществах пересказывают сообщение без подтверждения. Жители звонят в администрацию.",
    sectorId: null,
    subjectId: null,
    place: null,
    ownerAccountId: ctx.viewer.accountId,
    plan: null,
  };
  const targets = seen ? [{ kind: RiskLinkKind.PUBLICATION, targetId: seen.id }] : [];
  const past = inThePast(ctx, 3, "HEAD");
  const refuted = made(
    await noticeRisk(
      past,
      {
        ...facts,
        title: "Слух: горячую воду отключат на месяц",
        level: RiskLevel.HIGH,
        isDisinformation: true,
        dueOn: addDays(today, -20),
        plan: "Получить график у теплосети, опубликовать его на официальных страницах и передать газете.",
      },
      targets,
    ),
  );
  if (mayReport) {
    const text =
      "Расходится слух об отключении горячей воды на месяц. Готовим опровержение с графиком работ.";
    const addressees = Object.values(RiskAddressee);
    made(await reportRisk(past, { id: refuted.id, revision: refuted.revision, addressees, text }));
  }
  const step = (wanted: RiskStep, note: string | null) =>
    takeRiskStep(past, {
      id: refuted.id,
      revision: refuted.revision,
      step: wanted,
      note,
      plan: null,
      dueOn: null,
    });
  made(await step(RiskStep.START, null));
  made(
    await saveRefutation(past, { id: refuted.id, revision: refuted.revision }, null, {
      link: "https://town.example/news/water",
      channel: "Официальная страница администрации",
      publishedOn: addDays(today, -21),
      reach: 5_200,
    }),
  );
  made(await step(RiskStep.OFFSET, "График опубликован, звонков стало меньше."));
  made(await step(RiskStep.CLOSE, null));
  made(
    await noticeRisk(
      inThePast(ctx, 0, "HEAD"),
      {
        ...facts,
        title: "Жалобы на уборку дворов собираются в одну волну",
        level: RiskLevel.MEDIUM,
        isDisinformation: false,
        dueOn: addDays(today, 2),
      },
      [],
    ),
  );
}

const MATERIALS: Readonly<Record<MaterialKind, string>> = {
  AGENDA: "Как подготовиться к отключению воды",
  COVERAGE: "Чем занимался центр в этом месяце",
  TARGETED: "Памятка для родителей первоклассников",
  OPENNESS: "Как администрация распределяет средства на благоустройство",
  HANDLED_INCIDENT: "",
};

async function tell(ctx: MunicipalContext, capabilities: ReadonlyMap<string, unknown>): Promise<void> {
  const kinds = Object.values(MaterialKind).filter(
    (kind) => capabilities.has(CAPABILITY_OF_MATERIAL[kind]) && MATERIALS[kind] !== "",
  );
  if (kinds.length === 0) return;
  const past = inThePast(ctx, 4, "HEAD");
  const contact = made(
    await saveContact(past, null, {
      kind: InformationContactKind.MEDIA,
      name: "Городская газета (демонстрация)",
      link: "https://news.example",
      phone: null,
      email: null,
      reach: 9_000,
      note: "Печатает графики отключений и ответы на частые вопросы",
      isClosed: false,
    }),
  );
  const today = todayOf(ctx);
  for (const [at, kind] of kinds.entries()) {
    const material = made(
      await planMaterial(past, kind, {
        title: MATERIALS[kind],
        text: "Кратко, с датами и телефоном, по которому ответят.",
        audience: kind === MaterialKind.TARGETED ? "Родители первоклассников" : "Жители города",
        place: null,
        channels: [MaterialChannel.OFFICIAL_PAGES, MaterialChannel.MEDIA],
        contactId: contact.id,
        sectorId: null,
        submissionId: null,
        clusterId: null,
        plannedOn: addDays(today, at === 0 ? -10 : at * 3),
      }),
    );
    if (at !== 0) continue;
    const publishing = {
      publishedOn: addDays(today, -10),
      link: "https://town.example/news/1",
      reach: 2_400,
    };
    const seen = { id: material.id, revision: material.revision };
    made(
      await takeMaterialStep(inThePast(ctx, 0, "HEAD"), {
        ...seen,
        step: MaterialStep.PUBLISH,
        note: null,
        publishing,
      }),
    );
  }
}
