import { getLocale, getTranslations } from "next-intl/server";
import { spanText } from "@/features/meeting/meeting-time.ts";
import { load } from "@/lib/graphql.ts";
import { MeetingPageDocument } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { TextLink } from "@/ui/text-link.tsx";
import classes from "./meeting.module.css";

/** The agenda as it goes to the participants on paper. */
export async function AgendaPaper({ slug, id }: { slug: string; id: string }) {
  await requirePermission("meeting:view");
  const t = await getTranslations("meetings.paper");
  const locale = await getLocale();
  const { municipality } = await getViewer();
  const timeZone = municipality?.timeZone ?? "UTC";
  const { meeting } = await load(MeetingPageDocument, { id });
  const kept = meeting.agenda.filter(({ state }) => state === "KEPT");
  const { title, number, year, form, startsAt, endsAt, place, link } = meeting;
  return (
    <Page
      title={t("title", { number: `${number}/${year}` })}
      lead={municipality?.name}
      actions={
        <>
          <TextLink href={`/${slug}/meetings/${id}`}>{t("back")}</TextLink>
          <PrintButton />
        </>
      }
    >
      <article className={classes.paper}>
        <p>
          <strong>{title}</strong>
        </p>
        <p>
          {spanText(startsAt, endsAt, locale, timeZone)}
          <br />
          {[label("meetingForm", form, locale), place, link].filter(Boolean).join(", ")}
        </p>
        <h2>{t("agenda")}</h2>
        {kept.length === 0 ? (
          <p>{t("none")}</p>
        ) : (
          <ol>
            {kept.map((item) => (
              <li key={item.id}>
                {item.title}
                {item.speaker && (
                  <>
                    <br />
                    {t("speaker", { name: item.speaker })}
                  </>
                )}
                {item.reason && (
                  <>
                    <br />
                    <small>{item.reason}</small>
                  </>
                )}
              </li>
            ))}
          </ol>
        )}
        <h2>{t("participants")}</h2>
        <ul>
          {meeting.participants.map(({ id: key, name, post, kind }) => (
            <li key={key}>
              {[name, post].filter(Boolean).join(", ")}
              {kind !== "MEMBER" && ` (${label("participantKind", kind, locale).toLowerCase()})`}
            </li>
          ))}
        </ul>
      </article>
    </Page>
  );
}
