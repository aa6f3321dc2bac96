import { getTranslations } from "next-intl/server";
import { AssignmentRows } from "@/features/assignment/assignment-rows.tsx";
import { load } from "@/lib/graphql.ts";
import { MyDayAssignmentsDocument } from "@/lib/graphql.generated.ts";
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
          <AssignmentRows slug={slug} rows={items} locale={locale} />
        </Section>
      )}
      {awaitingCount > 0 && (
        <Section
          title={t("dayAwaiting", { count: awaitingCount })}
          aside={
            <TextLink href={`/${slug}/assignments?view=CONTROLLED&state=REPORTED`}>{t("toAll")}</TextLink>
          }
        >
          <AssignmentRows slug={slug} rows={awaiting} locale={locale} />
        </Section>
      )}
    </>
  );
}
