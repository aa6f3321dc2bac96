/** The section on official pages: what is kept, what was published, what was owed. */
import labels from "../../../schema/labels.json" with { type: "json" };
import { pageMonths } from "../../official-page/monitoring.reads.ts";
import { monthOf } from "../../official-page/month-parts.ts";
import { obligationsOf } from "../../official-page/obligation.reads.ts";
import { ObligationState, PageStatus } from "../../official-page/official-page.enums.ts";
import { pageFaults } from "../../official-page/page-faults.ts";
import { isInOrder } from "../../official-page/official-page.rules.ts";
import type { SectionWriter } from "./report-figures.ts";

const NETWORKS = labels.pageNetwork as Readonly<Record<string, { ru: string }>>;
const STATES = labels.obligationState as Readonly<Record<string, { ru: string }>>;

/** A day as documents write it. */
const dayText = (day: string): string => day.split("-").toReversed().join(".");

export const pagesSection: SectionWriter = async (ctx, { span }) => {
  const rows = await pageMonths(ctx, monthOf(span.endsOn));
  const kept = rows.filter(({ page }) => page.status === PageStatus.ACTIVE);
  const owed = (await obligationsOf(ctx)).filter(
    ({ template }) => template.placeBy! >= span.startsOn && template.placeBy! <= span.endsOn,
  );
  if (rows.length === 0 && owed.length === 0)
    return { sentences: ["В реестре официальных страниц нет ни одной страницы."], tables: [], charts: [] };
  const faults = await Promise.all(kept.map(({ page }) => pageFaults(ctx, page)));
  const inOrder = faults.filter(isInOrder).length;
  const count = (state: ObligationState) => owed.filter((each) => each.state === state).length;
  const sum =
    (of: (week: (typeof rows)[number]["weeks"][number]) => number) => (row: (typeof rows)[number]) =>
      row.weeks.reduce((total, week) => total + of(week), 0);
  return {
    sentences: [
      `Ведётся страниц: ${kept.length}, из них в порядке: ${inOrder}.`,
      owed.length === 0
        ? "Обязательных публикаций за период не назначено."
        : `Обязательных публикаций за период: ${owed.length}; размещено в срок: ${count(ObligationState.PLACED)}, с опозданием: ${count(ObligationState.LATE)}, не размещено: ${count(ObligationState.MISSING)}.`,
    ],
    tables: [
      {
        title: "Показатели страниц за последний месяц периода",
        columns: [
          { title: "Организация" },
          { title: "Сеть" },
          { title: "Публикации", shape: "INTEGER" },
          { title: "Лайки", shape: "INTEGER" },
          { title: "Комментарии", shape: "INTEGER" },
          { title: "Репосты", shape: "INTEGER" },
          { title: "Просмотры", shape: "INTEGER" },
        ],
        rows: rows.map((row) => [
          row.page.organisation,
          NETWORKS[row.page.network]!.ru,
          sum(({ posts }) => posts)(row),
          sum(({ likes }) => likes)(row),
          sum(({ comments }) => comments)(row),
          sum(({ reposts }) => reposts)(row),
          sum(({ views }) => views)(row),
        ]),
        note: "Публикации и отклики взяты из таблиц, которые загрузил центр, или из самих сетей.",
      },
      ...(owed.length === 0
        ? []
        : [
            {
              title: "Обязательные публикации",
              columns: [{ title: "Тема" }, { title: "Разместить до" }, { title: "Состояние" }],
              rows: owed.map(({ template, state }) => [
                template.title,
                dayText(template.placeBy!),
                STATES[state]!.ru,
              ]),
              note: null,
            },
          ]),
    ],
    charts: [],
  };
};
