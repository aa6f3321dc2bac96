import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { importPages } from "./import-pages.ts";
import { importStatistics } from "./import-statistics.ts";
import { OfficialPage } from "./official-page.entity.ts";
import {
  anotherNumber,
  aPage,
  aPost,
  approved,
  daysOn,
  dayThere,
  endCentre,
  head,
  now,
  operator,
  PAGE,
  pageFacts,
  publishDue,
  region,
  register,
  signInAnew,
  startCentre,
  take,
  TEMPLATE,
  TOKEN,
} from "./official-pages.fixture.ts";
import { remindOfObligations, remindOfStalePages } from "./remind-pages.queue.ts";

beforeAll(startCentre);
afterAll(endCentre);

describe("what the regional centre obliges to", () => {
  test("is missing until it is placed, and the centre sees both", async () => {
    const { world } = register;
    const silent = await aCentre(world, {
      region: register.region,
      municipality: { timeZone: "Europe/Moscow" },
      variant: withCapabilities("GOS-07"),
    });
    const given = await take(
      "saveContentTemplate",
      "ContentTemplateInput",
      TEMPLATE,
      {
        component: "FEDERAL",
        title: "Безопасность на воде",
        text: "Не оставляйте детей у воды одних.",
        isObligatory: true,
        placeBy: daysOn(1),
      },
      region,
    );
    const templateId = given.template!.id;
    await asProgram(world, register.town, remindOfObligations);
    await asProgram(world, register.town, remindOfObligations);
    const told = await world.ownerQuery<{ count: number }>(
      "select count(*)::int as count from notification where kind = 'CONTENT_DUE' group by account_id",
    );
    expect(told.every(({ count }) => count === 1)).toBe(true);
    expect(told.length).toBeGreaterThan(0);
    expect(await standing(templateId)).toEqual({
      [register.town.id]: "NOT_PLANNED",
      [silent.id]: "NOT_PLANNED",
    });

    const post = await aPost([await aPage("VK")], { templateId });
    expect(await standing(templateId)).toMatchObject({ [register.town.id]: "PLANNED" });
    await approved(post);
    world.clock.advanceMinutes(31);
    await publishDue();
    world.clock.advanceMinutes(3 * 24 * 60);
    await signInAnew();
    expect(await standing(templateId)).toEqual({ [register.town.id]: "PLACED", [silent.id]: "MISSING" });
    const month = await register.send<{
      towns: { missing: number; placed: number; pages: number; municipality: { id: string } }[];
    }>(
      region,
      `{ towns: regionOfficialPages(month: "${dayThere(new Date(now().getTime() - 2 * 86_400_000))}") {
        missing placed pages municipality { id } } }`,
    );
    const of = (id: string) => month.data!.towns.find(({ municipality }) => municipality.id === id)!;
    expect(of(register.town.id)).toMatchObject({ placed: 1, missing: 0 });
    expect(of(register.town.id).pages).toBe(1);
    expect(of(silent.id)).toMatchObject({ placed: 0, missing: 1, pages: 0 });
  });

  test("cannot be given by a municipality, nor taken from another region", async () => {
    const input = { component: "REGIONAL", title: "т", text: "т", isObligatory: false };
    expect(await take("saveContentTemplate", "ContentTemplateInput", TEMPLATE, input, head)).toMatchObject({
      __typename: "FORBIDDEN",
    });
    const owed = await take(
      "saveContentTemplate",
      "ContentTemplateInput",
      TEMPLATE,
      { ...input, isObligatory: true },
      region,
    );
    expect(owed).toMatchObject({ code: "DATE_MISSING" });
  });
});

async function standing(templateId: string): Promise<Record<string, string>> {
  const answer = await register.send<{
    contentTemplates: { id: string; towns: { state: string; municipality: { id: string } }[] }[];
  }>(region, "{ contentTemplates { id towns { state municipality { id } } } }");
  const { towns } = answer.data!.contentTemplates.find(({ id }) => id === templateId)!;
  return Object.fromEntries(towns.map(({ state, municipality }) => [municipality.id, state]));
}

describe("the register", () => {
  test("keeps an assessment with every reason, and what was not confirmed gives nothing", async () => {
    const id = await aPage("VK", false);
    const done = await take("assessOfficialPage", "AssessPageInput", PAGE, {
      pageId: id,
      revision: 1,
      answers: [
        { code: "AVATAR", value: 1 },
        { code: "WIDGETS", value: 1 },
        { code: "MEAN_REACH", value: 500 },
      ],
    });
    // Mark 20, design 10, picture 5, one widget 5.
    expect(done.page!.score).toEqual({ points: 40, most: 90 });
    expect(done.page!.faults).toEqual(expect.arrayContaining(["LOW_SCORE", "STALE"]));
  });

  test("has each page once, and tells nobody a key", async () => {
    const facts = pageFacts("VK", anotherNumber());
    await take("saveOfficialPage", "OfficialPageInput", PAGE, facts);
    expect(await take("saveOfficialPage", "OfficialPageInput", PAGE, facts)).toMatchObject({
      code: "PAGE_KNOWN",
    });
    const rows = await register.world.ownerQuery<{ text: string }>(
      "select encode(sealed, 'escape') as text from page_access",
    );
    expect(rows.length).toBe(1);
    expect(rows.some(({ text }) => text.includes(TOKEN))).toBe(false);
  });

  test("comes out of a table, and a line that is wrong does not stop the others", async () => {
    const sheet = [
      "Наименование организации;ОГРН;Сфера 1;ID;Ссылка;Подключение;Госметка;Оформление",
      "Детский сад № 1;1027700132195;Образование;900001;https://vk.com/sad1;да;нет;да",
      "Детский сад № 2;1027700132196;Образование;900002;https://vk.com/sad2;да;да;да",
      "Музей;;Культура;;https://t.me/muzei_goroda;нет;нет;нет",
    ].join("\n");
    const taken = await asProgram(register.world, register.town, (ctx) =>
      importPages(ctx, Buffer.from(sheet)),
    );
    expect(taken).toMatchObject({ added: 2, changed: 0, refused: [{ row: 3 }] });
    const again = await asProgram(register.world, register.town, (ctx) =>
      importPages(ctx, Buffer.from(sheet)),
    );
    expect(again).toMatchObject({ added: 0, changed: 2 });
  });

  test("takes the figures of a month, and a sheet that is sent anew replaces them", async () => {
    const month = plainDate("2026-02-01");
    const sheet = (likes: number) =>
      Buffer.from(
        `Ссылка;Посты 1 неделя;Лайки 1 неделя;Просмотры остаток\nvk.com/sad1;3;${likes};1 200\nИтого;3;9;1200\nhttps://vk.com/nobody;1;1;1`,
      );
    const send = (likes: number) =>
      asProgram(register.world, register.town, (ctx) => importStatistics(ctx, month, sheet(likes)));
    expect(await send(7)).toMatchObject({ pages: 1, refused: [{ row: 4 }] });
    expect(await send(9)).toMatchObject({ pages: 1 });
    const answer = await register.send<{
      rows: { page: { link: string }; weeks: { part: number; likes: number; views: number }[] }[];
    }>(
      operator,
      '{ rows: pageStatistics(month: "2026-02-11") { page { link } weeks { part likes views } } }',
    );
    expect(answer.data!.rows.find(({ page }) => page.link === "https://vk.com/sad1")!.weeks).toEqual([
      { part: 1, likes: 9, views: 0 },
      { part: 5, likes: 0, views: 1_200 },
    ]);
  });

  test("reminds of a silent page once", async () => {
    const id = await aPage("OK", false);
    await asProgram(register.world, register.town, async (ctx) => {
      const page = await ctx.em.findOneOrFail(OfficialPage, {
        municipality: ctx.municipalityId,
        id: id as never,
      });
      page.lastPostOn = plainDate(daysOn(-20));
      await ctx.em.flush();
    });
    for (let time = 0; time < 2; time += 1)
      await asProgram(register.world, register.town, remindOfStalePages);
    const told = await register.world.ownerQuery<{ count: number }>(
      `select count(*)::int as count from notification where kind = 'PAGE_STALE' and params->>'pageId' = '${id}'
       group by account_id`,
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ count }) => count === 1)).toBe(true);
  });

  test("says plainly that publication is off without a key", async () => {
    const id = await aPage("VK", false);
    const input = { pageId: id, revision: 1, token: TOKEN };
    expect(await take("connectOfficialPage", "ConnectPageInput", PAGE, input, head)).toMatchObject({
      code: "KEY_MISSING",
    });
    expect(await take("connectOfficialPage", "ConnectPageInput", PAGE, input)).toMatchObject({
      __typename: "FORBIDDEN",
    });
  });
});
