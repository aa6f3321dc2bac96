/** Official pages of the demo: a small register, a week of posts, figures of two months, what the region obliges to. */
import type { Clock } from "../../kernel/clock.ts";
import { PROGRAM } from "../../identity/program.ts";
import { type MunicipalContext, type RegionalContext, todayOf } from "../../kernel/context.ts";
import type { RegionId } from "../../kernel/ids.ts";
import type { Log } from "../../kernel/log.ts";
import { addDays, plainDateIn } from "../../kernel/plain-date.ts";
import { scopeOf } from "../../kernel/scopes.ts";
import { type EntityManager, unitOfWork } from "../../kernel/unit-of-work.ts";
import type { ContentPost } from "../../official-page/content-post.entity.ts";
import { savePost, takePostStep } from "../../official-page/content-post.service.ts";
import { ContentTemplate } from "../../official-page/content-template.entity.ts";
import { saveTemplate } from "../../official-page/content-template.service.ts";
import { readPlacements } from "../../official-page/find-post.ts";
import { keepFigures, type MonthFigures } from "../../official-page/import-statistics.ts";
import { monthOf, PARTS } from "../../official-page/month-parts.ts";
import type { OfficialPage, OfficialPageId } from "../../official-page/official-page.entity.ts";
import {
  ContentComponent,
  ContentPostStep,
  PageLevel,
  PageNetwork,
  PageStatus,
  PlacementStep,
} from "../../official-page/official-page.enums.ts";
import { assessPage, savePage } from "../../official-page/official-page.service.ts";
import { advisePage } from "../../official-page/page-advice.service.ts";
import { settlePlacement } from "../../official-page/settle-placement.ts";
import { standingOf } from "../../regulation/standing.ts";
import { inThePast, made } from "./in-the-past.ts";

const DAY_MS = 86_400_000;

const TEMPLATES = [
  {
    component: ContentComponent.FEDERAL,
    title: "Как подать обращение через «Госуслуги. Решаем вместе»",
    text: "Сообщить о проблеме можно не выходя из дома: откройте «Госуслуги», выберите «Решаем вместе», опишите, что случилось, и приложите фотографию. Ответ придёт в личный кабинет.",
    isObligatory: true,
    days: 2,
  },
  {
    component: ContentComponent.REGIONAL,
    title: "Куда звонить при отключении отопления",
    text: "Если в доме стало холодно, сначала позвоните в свою управляющую организацию. Если там не отвечают, звоните в единую дежурно-диспетчерскую службу по номеру 112.",
    isObligatory: true,
    days: -3,
  },
  {
    component: ContentComponent.REGIONAL,
    title: "Приглашение на приём граждан",
    text: "Приём граждан проходит по предварительной записи. Записаться можно на сайте администрации или по телефону приёмной.",
    isObligatory: false,
    days: null,
  },
];

/** Texts of the regional centre, once for a region. */
export async function giveTemplates(
  site: { readonly root: EntityManager; readonly clock: Clock; readonly log: Log },
  regionId: RegionId,
  timeZone: string,
): Promise<void> {
  const identity = { kind: "regional", viewer: PROGRAM, regionIds: [regionId] } as const;
  await unitOfWork(site.root, scopeOf(identity), async (em) => {
    if ((await em.count(ContentTemplate, { region: regionId })) > 0) return;
    const connection = { requestId: "seed", address: "", sessionToken: null, setSessionToken() {} };
    const ctx: RegionalContext = { ...identity, ...site, em, connection, regionalRole: "HEAD" };
    const today = plainDateIn(timeZone, site.clock.now());
    for (const { days, ...facts } of TEMPLATES)
      made(
        await saveTemplate(ctx, null, regionId, {
          ...facts,
          link: null,
          placeFrom: null,
          placeBy: days === null ? null : addDays(today, days),
        }),
      );
    await em.flush();
  });
}

const PAGES = [
  [
    "Администрация муниципального образования",
    PageNetwork.VK,
    "999000001",
    "https://vk.com/mcu-demo-1",
    true,
  ],
  [
    "Администрация муниципального образования",
    PageNetwork.TELEGRAM,
    "@mcu_demo_admin_1",
    "https://t.me/mcu-demo-1",
    true,
  ],
  ["Отдел образования", PageNetwork.VK, "999000002", "https://vk.com/mcu-demo-2", true],
  ["Дом культуры", PageNetwork.OK, "999000003", "https://ok.ru/mcu-demo-3", false],
] as const;

/** Everything of the kind that the regulation asks for; nothing where it asks for none. */
export async function keepPages(ctx: MunicipalContext): Promise<void> {
  const capabilities = (await standingOf(ctx))?.capabilities;
  if (!capabilities?.has("GOS-01")) return;
  const pages: OfficialPage[] = [];
  for (const [organisation, network, pageRef, link, isConnected] of PAGES)
    pages.push(
      made(
        await savePage(inThePast(ctx, 12, "HEAD"), null, {
          level: pages.length < 2 ? PageLevel.MUNICIPAL : PageLevel.SUBORDINATE,
          founder: pages.length < 2 ? null : "Администрация муниципального образования",
          organisation,
          ogrn: null,
          spheres: [
            pages.length < 2
              ? "Муниципальное управление"
              : organisation === "Дом культуры"
                ? "Культура"
                : "Образование",
          ],
          status: PageStatus.ACTIVE,
          network,
          pageRef,
          link,
          isConnected,
          hasMark: isConnected,
          hasDesign: pages.length !== 2,
          subscribers: 400 + 350 * (PAGES.length - pages.length),
          responsibleMemberId: null,
          lastPostOn: null,
        }),
      ),
    );
  const last = pages.at(-1)!;
  last.lastPostOn = addDays(todayOf(ctx), -24);
  if (capabilities.has("GOS-08")) await judge(ctx, pages);
  if (capabilities.has("GOS-09"))
    made(
      await advisePage(
        inThePast(ctx, 1, "HEAD"),
        last.id,
        "Возобновить публикации: не реже двух раз в неделю.",
        addDays(todayOf(ctx), 5),
      ),
    );
  if (capabilities.has("GOS-06")) await count(ctx, pages);
  if (capabilities.has("GOS-04")) await plan(ctx, pages);
}

async function judge(ctx: MunicipalContext, pages: readonly OfficialPage[]): Promise<void> {
  for (const [at, { id, revision }] of pages.entries()) {
    const isGood = at < 3;
    const answers = new Map([
      ["AVATAR", 1],
      ["DESCRIPTION", Number(isGood)],
      ["WIDGETS", isGood ? 2 : 0],
      ["POSTS", isGood ? 6 : 1],
      ["WEEKLY_REACH", isGood ? 55 : 12],
    ]);
    made(await assessPage(inThePast(ctx, 3, "HEAD"), { id, revision, answers, note: null }));
  }
}

async function count(ctx: MunicipalContext, pages: readonly OfficialPage[]): Promise<void> {
  const month = monthOf(todayOf(ctx));
  for (const [back, of] of [monthOf(addDays(month, -1)), monthOf(addDays(month, -40))].entries())
    for (const [at, { id }] of pages.entries()) {
      const figures: MonthFigures = new Map(
        PARTS.map((part) => {
          const posts = at === 3 ? Number(part === 1) : 3 + ((part + at + back) % 3);
          return [
            part,
            {
              posts,
              likes: posts * 9 + at,
              comments: posts * 2,
              reposts: posts,
              views: posts * (140 + 30 * part),
            },
          ];
        }),
      );
      await keepFigures(inThePast(ctx, 1, "HEAD"), id, of, figures, "NETWORK");
    }
}

const POSTS = [
  [
    "График отключения горячей воды",
    "Опубликован график плановых отключений горячей воды. Проверьте свой адрес на сайте администрации.",
    -6,
  ],
  [
    "Итоги недели по обращениям",
    "За неделю жители прислали вопросы о дорогах, дворах и отоплении. Рассказываем, что уже сделано.",
    -3,
  ],
  ["Субботник во дворах", "В субботу приглашаем на уборку дворов. Инвентарь выдадут на месте.", 1],
  [
    "Запись в кружки Дома культуры",
    "Открыта запись в кружки и секции. Подробности по телефону Дома культуры.",
    3,
  ],
] as const;

/** Posts of the week before, placed by hand, and of the days ahead; one that was obligatory came late. */
async function plan(ctx: MunicipalContext, pages: readonly OfficialPage[]): Promise<void> {
  const ids = pages.slice(0, 3).map(({ id }) => id);
  for (const [title, text, days] of POSTS)
    await publish(ctx, { title, text, days, templateId: null, component: ContentComponent.OWN }, ids);
  const late = await ctx.em.findOne(
    ContentTemplate,
    { region: ctx.regionId, isObligatory: true, placeBy: { $lt: todayOf(ctx) } },
    { orderBy: { placeBy: "asc" } },
  );
  if (late)
    await publish(
      ctx,
      { title: late.title, text: late.text, days: -1, templateId: late.id, component: late.component },
      ids,
    );
}

interface Planned extends Pick<ContentPost, "title" | "text" | "templateId" | "component"> {
  /** Days from now; what is behind was placed. */
  readonly days: number;
}

async function publish(
  ctx: MunicipalContext,
  { days, ...facts }: Planned,
  pageIds: readonly OfficialPageId[],
): Promise<void> {
  const now = ctx.clock.now().getTime();
  const plannedAt = new Date(now + days * DAY_MS);
  const writing = inThePast(ctx, Math.max(1, 1 - days / 7), "HEAD");
  const post = made(await savePost(writing, null, { ...facts, link: null, plannedAt }, pageIds));
  const seen = { id: post.id, revision: post.revision };
  made(await takePostStep(writing, { ...seen, step: ContentPostStep.SUBMIT, note: null }));
  if (days > 0) return;
  const placing = inThePast(ctx, -days / 7, "HEAD");
  for (const { id, revision } of await readPlacements(ctx, post.id))
    made(
      await settlePlacement(placing, {
        id,
        revision,
        step: PlacementStep.MARK_PUBLISHED,
        link: null,
        publishedAt: plannedAt,
      }),
    );
}
