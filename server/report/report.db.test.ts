import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asProgram } from "../../test/support/as-program.ts";
import { tenantScope } from "../../test/support/world.ts";
import { canonicalJson } from "./canonical-json.ts";
import { draftNext, missingOf } from "./draft-reports.queue.ts";
import {
  all,
  at,
  beginReporting,
  download,
  endReporting,
  head,
  region,
  register,
  setDuty,
  take,
  type View,
  weekly,
  worker,
} from "./reporting.fixture.ts";

beforeAll(beginReporting);
afterAll(endReporting);

describe("the schedule", () => {
  test("begins a week's report when Sunday is over on the municipality's clock, and not before", async () => {
    await at("2026-04-19T14:59:59Z");
    await worker().drain("draft-reports");
    expect(await all()).toEqual([]);
    await at("2026-04-19T15:15:00Z");
    await worker().drain("draft-reports");
    expect(await weekly()).toMatchObject({
      state: "DRAFT",
      startsOn: "2026-04-13",
      endsOn: "2026-04-19",
      dueAt: "2026-04-20T09:00:00.000Z",
      title: "Сводный отчёт об инцидентах и их отработке с 13 по 19 апреля 2026 года",
    });
  });

  test("gives a period one report, however many workers ask and whatever the clock does", async () => {
    const { world, town } = register;
    await at("2026-05-04T03:00:00Z");
    await Promise.all([worker().drain("draft-reports"), worker().drain("draft-reports")]);
    await at("2026-04-21T03:00:00Z");
    await worker().drain("draft-reports");
    await at("2026-05-04T03:00:00Z");
    for (let isMore = true; isMore;) isMore = await asProgram(world, town, draftNext);
    expect(await asProgram(world, town, missingOf)).toEqual([]);
    const spans = (await all())
      .map(({ kind, startsOn, endsOn }) => `${kind} ${startsOn} ${endsOn}`)
      .toSorted();
    expect(spans).toEqual([
      "POS 2026-04-01 2026-04-30",
      "WEEKLY_SUMMARY 2026-04-13 2026-04-19",
      "WEEKLY_SUMMARY 2026-04-20 2026-04-26",
      "WEEKLY_SUMMARY 2026-04-27 2026-05-03",
    ]);
    await at("2026-04-20T03:00:00Z");
  });
});

describe("a draft", () => {
  test("is filled from the register, with the period before beside it", async () => {
    const first = (await all()).find(({ startsOn }) => startsOn === "2026-04-13");
    const counts = first!.document.sections[0]!;
    expect(counts.title).toBe("1. Поступление и отработка");
    expect(counts.tables[0]!.rows[0]).toEqual(["Поступило", "1", "0", "+1"]);
    // The regional centre reads it: nobody who deals with submissions is named.
    expect(first!.sections.map(({ code }) => code)).not.toContain("RECIPIENTS");
  });

  test("keeps a person's text when its figures are filled in again", async () => {
    const report = (await all()).find(({ startsOn }) => startsOn === "2026-04-13");
    const hostile = "=1+1 \u202eнаоборот\u200b <b>\ud800";
    const changed = await take(
      "changeReport",
      {
        id: report!.id,
        revision: report!.revision,
        title: report!.title,
        sections: [
          { code: "CONCLUSIONS", text: hostile },
          { code: "CHANNELS", text: "", isHidden: true },
          {
            code: "OWN-1",
            title: "Особое",
            text: "Своё",
            table: [
              ["Что", "Сколько"],
              ["=A1", "5"],
            ],
          },
        ],
      },
      "ChangeReportInput",
    );
    expect(changed.code).toBeUndefined();
    await register.register({ summary: "Ещё один фонарь" }, head);
    const { report: refilled } = await take("refillReport", {
      id: report!.id,
      revision: changed.report!.revision,
    });
    const texts = refilled!.document.sections
      .flatMap(({ title, paragraphs }) => [title, ...paragraphs])
      .join("\n");
    expect(texts).toContain("=1+1");
    expect(texts).toContain("Особое");
    expect(refilled!.sections.find(({ code }) => code === "CHANNELS")).toMatchObject({ isHidden: true });
    expect(refilled!.document.sections.map(({ title }) => title).join()).not.toContain("По каналам");
  });

  test("refuses a stale revision, a text without end and one section twice", async () => {
    const { id, revision, title } = await weekly();
    const change = (facts: object) =>
      take("changeReport", { id, revision, title, sections: [], ...facts }, "ChangeReportInput");
    expect((await change({ revision: revision - 1 })).code).toBe("CHANGED_MEANWHILE");
    expect((await change({ sections: [{ code: "A", text: "a".repeat(100_001) }] })).code).toBe(
      "TEXT_TOO_LONG",
    );
    expect((await change({ sections: [{ code: "A" }, { code: "A" }] })).code).toBe("SECTION_TWICE");
    expect((await change({ title: " " })).code).toBe("TEXT_MISSING");
  });
});

describe("sending", () => {
  let sent: View;

  test("goes from draft to approval, approved and sent, each step once", async () => {
    const report = (await all()).find(({ startsOn }) => startsOn === "2026-04-13");
    const operator = await register.person(["POS_OPERATOR"]);
    const { id } = report!;
    const submitted = await take(
      "submitReport",
      { id, revision: report!.revision },
      "ReportStepInput",
      operator,
    );
    expect(submitted.report).toMatchObject({ state: "ON_APPROVAL", steps: [] });
    const again = await take(
      "approveReport",
      { id, revision: submitted.report!.revision },
      "ReportStepInput",
      operator,
    );
    expect(again.code).toBe("FORBIDDEN");
    const { report: approved } = await take("approveReport", { id, revision: submitted.report!.revision });
    expect(approved!.steps).toEqual(["RETURN", "SEND"]);
    const { revision } = approved!;
    const outcomes = await Promise.all([
      take("sendReport", { id, revision }),
      take("sendReport", { id, revision }),
    ]);
    expect(outcomes.map(({ code }) => code ?? "sent").toSorted()).toEqual(["CHANGED_MEANWHILE", "sent"]);
    sent = outcomes.find((each) => each.report)!.report!;
    expect(sent).toMatchObject({ state: "SENT", sentCount: 1, isOverdue: false });
  });

  test("makes three files once, whose hashes are told, and that a crash in between cannot double", async () => {
    await worker().drain("send-report");
    const [issue] = (await all()).find(({ id }) => id === sent.id)!.issues;
    expect(issue!.files.map(({ format }) => format)).toEqual(["docx", "pdf", "xlsx"]);
    for (const { format, sha256 } of issue!.files) {
      const answer = await download(head, `${issue!.id}.${format}`);
      expect(answer.status).toBe(200);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    }
    const { world, town } = register;
    // The job runs again, as after a kill before its end was noted.
    await asProgram(world, town, (ctx) =>
      ctx.em.execute(
        `insert into job (municipality_id, id, queue, data, run_at, attempts)
         values (?, gen_random_uuid(), 'send-report', ?, now() - interval '1 year', 0)`,
        [town.id, JSON.stringify({ issueId: issue!.id })],
      ),
    );
    await worker().drain("send-report");
    expect((await all()).find(({ id }) => id === sent.id)!.issues[0]!.files).toEqual(issue!.files);
    const [row] = await world.ownerQuery<{ content: unknown }>("select content from report_issue");
    expect(createHash("sha256").update(canonicalJson(row!.content)).digest("hex")).toBe(issue!.contentHash);
  }, 60_000);

  test("leaves something that nobody can change, not even the owner of the tables", async () => {
    const { world } = register;
    for (const sql of [
      "update report_issue set content = '{}'",
      "delete from report_issue",
      "update report_file set sha256 = ''",
      "delete from report_file",
    ]) {
      await expect(world.ownerQuery(sql)).rejects.toThrow("what was sent is not changed");
      await expect(world.inScope(tenantScope(register.town), (em) => em.execute(sql))).rejects.toThrow();
    }
  });

  test("again makes a new version and leaves the old one", async () => {
    const { id, revision } = (await all()).find((each) => each.id === sent.id)!;
    expect((await take("reviseReport", { id, revision })).code).toBe("TEXT_MISSING");
    const { report: revised } = await take("reviseReport", { id, revision, note: "Уточнены данные" });
    const { report: approved } = await take("approveReport", { id, revision: revised!.revision });
    const { report: second } = await take("sendReport", { id, revision: approved!.revision });
    expect(second!.issues.map(({ version }) => version)).toEqual([2, 1]);
    const [newest] = await register.world.ownerQuery<{ subtitle: string }>(
      "select content->>'subtitle' as subtitle from report_issue where version = 2",
    );
    expect(newest!.subtitle).toBe("Редакция 2 взамен направленной ранее");
  });

  test("of a period that is not over, or with figures from before its end, is refused", async () => {
    const key = "WEEKLY_SUMMARY";
    await at("2026-05-06T03:00:00Z");
    const { report } = await take("draftReport", { key, day: "2026-05-06" }, "DraftReportInput");
    const { id, revision } = report!;
    expect((await take("approveReport", { id, revision })).code).toBe("PERIOD_NOT_OVER");
    await at("2026-05-12T03:00:00Z");
    expect((await take("approveReport", { id, revision })).code).toBe("FIGURES_BEFORE_END");
    const again = await take("draftReport", { key, day: "2026-05-04" }, "DraftReportInput");
    expect(again.report!.id).toBe(id);
  });
});

describe("the regional centre", () => {
  const ask = <Data>(query: string) => register.send<Data>(region, query);

  test("sees what is addressed to it: sent, owed and overdue, and no draft", async () => {
    const { data } = await ask<{
      regionReports: {
        edges: { node: { kind: string; state: string; startsOn: string; issues: object[] } }[];
      };
    }>("{ regionReports { edges { node { kind state startsOn issues { version } } } } }");
    expect(data!.regionReports.edges.map(({ node }) => node)).toEqual([
      // The Monday after is a day off: its term is the 12th.
      { kind: "WEEKLY_SUMMARY", state: "OWED", startsOn: "2026-05-04", issues: [] },
      { kind: "WEEKLY_SUMMARY", state: "OVERDUE", startsOn: "2026-04-27", issues: [] },
      { kind: "WEEKLY_SUMMARY", state: "OVERDUE", startsOn: "2026-04-20", issues: [] },
      {
        kind: "WEEKLY_SUMMARY",
        state: "SENT",
        startsOn: "2026-04-13",
        issues: [{ version: 2 }, { version: 1 }],
      },
    ]);
    const overdue = await ask<{ overdueReports: { totalCount: number } }>(
      "{ overdueReports { totalCount } }",
    );
    expect(overdue.data!.overdueReports.totalCount).toBe(2);
    expect((await ask("{ reports { totalCount } }")).code).toBe("FORBIDDEN");
  });

  test("opens the files that were sent to it, and no draft", async () => {
    const { data } = await ask<{
      regionReports: { edges: { node: { id: string; issues: { id: string }[] } }[] };
    }>("{ regionReports { edges { node { id issues { id } } } } }");
    const nodes = data!.regionReports.edges.map(({ node }) => node);
    const { issues } = nodes.at(-1)!;
    expect((await download(region, `${issues.at(-1)!.id}.pdf`)).status).toBe(200);
    expect((await download(region, `${nodes[0]!.id}.pdf`)).status).toBe(404);
    expect((await download(region, "none.pdf")).status).toBe(404);
  });
});

describe("what the regulation leaves open", () => {
  test("is set by the centre and marked so; what the act states cannot be set", async () => {
    expect(
      await setDuty({ key: "POS", period: "WEEKLY", workingDays: 2, recipients: ["Глава округа"] }),
    ).toEqual({
      duty: {
        period: "WEEKLY",
        periodSource: "SETTING",
        recipients: ["Глава округа"],
        recipientsSource: "SETTING",
        workingDays: 2,
        termSource: "SETTING",
      },
    });
    expect(await setDuty({ key: "WEEKLY_SUMMARY", period: "MONTHLY" })).toEqual({
      code: "SET_BY_ACT",
      clause: "3.2.6",
    });
    expect(
      await setDuty({ key: "POS", addresses: [{ recipient: "Глава", email: "не адрес" }] }),
    ).toMatchObject({
      code: "ADDRESS_WRONG",
    });
    expect((await setDuty({ key: "EDDS" })).code).toBe("NOT_FOUND");
  });

  test("an answer on request has the term that was asked, and figures of any days", async () => {
    const { report } = await take(
      "draftRequestedReport",
      { title: "О фонарях", askedBy: "ЦУР", dueOn: "2026-05-15", from: "2026-04-10", to: "2026-04-21" },
      "DraftRequestedReportInput",
    );
    expect(report).toMatchObject({ kind: "REQUESTED", dueAt: "2026-05-15T14:59:59.999Z", isForRegion: true });
    const counts = report!.document.sections.find(({ title }) => title.includes("Поступление"));
    expect(counts!.tables[0]!.rows[0]).toEqual(["Поступило", "2", "0", "+2"]);
  });
});
