import { getLocale, getTranslations } from "next-intl/server";
import { assignmentCapabilities } from "@/features/assignment/assignment-kinds.ts";
import { DayAssignments } from "@/features/assignment/day-assignments.tsx";
import { Feature } from "@/features/feature/feature.tsx";
import { DayMeetings } from "@/features/meeting/day-meetings.tsx";
import { meetingCapabilities } from "@/features/meeting/meeting-capabilities.ts";
import { filledParts, type Day } from "@/features/my-day/my-day-parts.ts";
import { DaySection } from "@/features/my-day/day-section.tsx";
import { DaySummary } from "@/features/my-day/day-summary.tsx";
import { RegisterCounts } from "@/features/my-day/register-counts.tsx";
import { registerPath } from "@/features/submission/paths.ts";
import { instantNow } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { MyDayDocument, type MyDayQuery } from "@/lib/graphql.generated.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";
import classes from "./my-day.module.css";

/** What waits for the person today, the most pressing first. */
export async function MyDayPage({ slug }: { slug: string }) {
  await requirePermission("submission:view");
  const { id } = await getViewer();
  const t = await getTranslations("myDay");
  const { municipality, myDay } = await load(MyDayDocument, { slug });
  const parts = filledParts(myDay);
  const around = { slug, day: myDay, accountId: id, timeZone: municipality.timeZone, now: instantNow() };
  return (
    <Page title={t("title")} lead={await scopeWords(myDay, municipality)}>
      <Feature code="CLS-04">
        <RegisterCounts />
      </Feature>
      <DaySummary {...around} />
      <Feature code={meetingCapabilities}>
        <DayMeetings slug={slug} timeZone={municipality.timeZone} />
      </Feature>
      <Feature code={assignmentCapabilities}>
        <DayAssignments slug={slug} locale={await getLocale()} />
      </Feature>
      {parts.length > 0 ? (
        <div className={classes.parts}>
          {parts.map((key) => (
            <DaySection key={key} part={key} {...around} />
          ))}
        </div>
      ) : (
        <Empty title={t("nothing")}>
          <TextLink href={registerPath(slug)}>{t("toRegister")}</TextLink>
        </Empty>
      )}
    </Page>
  );
}

/** Whose work the day is made of. */
async function scopeWords(
  { scope, sectorIds }: Day,
  { name, sectors }: MyDayQuery["municipality"],
): Promise<string> {
  const t = await getTranslations("myDay");
  const names = sectors.filter((sector) => sectorIds.includes(sector.id)).map((sector) => sector.name);
  return scope === "SECTORS"
    ? t("scope.SECTORS", { sectors: names.join(", ") })
    : `${name} · ${t(`scope.${scope}`)}`;
}
