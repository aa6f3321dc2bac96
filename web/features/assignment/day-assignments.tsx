import { getTranslations } from "next-intl/server";
import { AssignmentState } from "@/features/assignment/assignment-state.tsx";
import { ownerName } from "@/features/assignment/owner-name.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { type AssignmentRowFragment, MyDayAssignmentsDocument } from "@/lib/graphql.generated.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Assignments in the person's day: what to do, and reports to look at. Nothing where there are none. */
export async function DayAssignments({ slug, locale }: { slug: string; locale: string }) {
  const t = await getTranslations("assignments");
  const { myDay } = await load(MyDayAssignmentsDocument, {});
  const { count, overdueCount, awaitingCount, items, awaiting } = myDay.assignments;
  return (
    <>
      {count > 0 && (
        <Section
          title={
            overdueCount > 0 ? t("dayMineOverdue", { count, overdue: overdueCount }) : t("dayMine", { count })
          }
          aside={<TextLink href={`/${slug}/assignments?view=MINE`}>{t("toAll")}</TextLink>}
        >
          <Rows slug={slug} rows={items} locale={locale} />
        </Section>
      )}
      {awaitingCount > 0 && (
        <Section
          title={t("dayAwaiting", { count: awaitingCount })}
          aside={
            <TextLink href={`/${slug}/assignments?view=CONTROLLED&state=REPORTED`}>{t("toAll")}</TextLink>
          }
        >
          <Rows slug={slug} rows={awaiting} locale={locale} />
        </Section>
      )}
    </>
  );
}

interface RowsProps {
  slug: string;
  rows: readonly AssignmentRowFragment[];
  locale: string;
}

function Rows({ slug, rows, locale }: RowsProps) {
  return (
    <PlainList>
      {rows.map((row) => (
        <PlainListItem key={row.id} aside={<AssignmentState assignment={row} />}>
          <TextLink href={`/${slug}/assignments/${row.id}`}>
            № {row.number}. {row.title}
          </TextLink>
          {" — "}
          {formatShortDay(row.dueOn, locale)}, {ownerName(row)}
        </PlainListItem>
      ))}
    </PlainList>
  );
}
