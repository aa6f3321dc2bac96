import { Group } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { ContentCalendar } from "@/features/official-page/content-calendar.tsx";
import { ObligationsSection } from "@/features/official-page/obligations-section.tsx";
import { pagesRoom } from "@/features/official-page/official-page-room.ts";
import { PagesFrame } from "@/features/official-page/pages-frame.tsx";
import { planDays, type PlanView, stepDay } from "@/features/official-page/plan-days.ts";
import { PostButton } from "@/features/official-page/post-dialog.tsx";
import { formatDay, formatInstant, formatShortDay, todayIn } from "@/lib/dates.ts";
import { ContentPlanDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  view: string | null;
  day: string | null;
}

/** The content plan of a week or a month, with what the regional centre obliges to. */
export async function PlanPage({ slug, view: asked, day: given }: Props) {
  const room = await pagesRoom(slug, "plan");
  const t = await getTranslations("officialPages");
  const locale = await getLocale();
  const view: PlanView = asked === "month" ? "month" : "week";
  const today = todayIn(room.timeZone);
  const day = given && /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : today;
  const days = planDays(view, day);
  const [from, to] = [days[0] ?? day, days.at(-1) ?? day];
  const plan = await load(ContentPlanDocument, { from, to, obliged: room.has("GOS-07") });
  const address = (more: { view?: PlanView; day?: string }) =>
    `${room.base}/plan?${new URLSearchParams({ view: more.view ?? view, day: more.day ?? day })}`;
  const table = {
    name: t("parts.plan"),
    header: [t("at"), t("postTitle"), t("text"), t("component"), t("pages"), t("state")],
    rows: plan.contentPosts.map(({ plannedAt, title, text, component, placements, state }) => [
      formatInstant(plannedAt, locale, room.timeZone),
      title,
      text,
      label("contentComponent", component, locale),
      placements.map(({ page }) => page.organisation).join(", "),
      label("contentPostState", state, locale),
    ]),
  };
  const mayPlan = room.mayChange && room.has("GOS-04") && plan.officialPages.length > 0;
  const shared = { pages: plan.officialPages, templates: plan.contentTemplates, timeZone: room.timeZone };
  return (
    <PagesFrame
      room={room}
      part="plan"
      isWide
      lead={
        view === "week"
          ? t("weekOf", { from: formatShortDay(from, locale), to: formatShortDay(to, locale) })
          : t("monthOf", { day: formatDay(day, locale) })
      }
      actions={
        <>
          {mayPlan && <PostButton {...shared} day={today} />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
    >
      {plan.contentObligations && (
        <ObligationsSection
          obligations={plan.contentObligations}
          {...shared}
          today={today}
          mayChange={mayPlan}
        />
      )}
      <Group gap="md" className="no-print">
        <TextLink href={address({ day: stepDay(view, day, -1) })}>{t(`before.${view}`)}</TextLink>
        <TextLink href={address({ day: today })}>{t("today")}</TextLink>
        <TextLink href={address({ day: stepDay(view, day, 1) })}>{t(`after.${view}`)}</TextLink>
        <TextLink href={address({ view: view === "week" ? "month" : "week" })}>
          {t(view === "week" ? "asMonth" : "asWeek")}
        </TextLink>
      </Group>
      {plan.officialPages.length === 0 && <Empty title={t("noPagesToPlan")}>{t("noPagesToPlanLead")}</Empty>}
      <ContentCalendar
        days={days}
        today={today}
        posts={plan.contentPosts}
        base={room.base}
        timeZone={room.timeZone}
        mayChange={room.mayChange && room.has("GOS-04")}
      />
    </PagesFrame>
  );
}
