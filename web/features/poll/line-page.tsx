import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { LineButton } from "@/features/poll/line-dialog.tsx";
import { LinkButton } from "@/features/poll/line-links.tsx";
import { LineSteps } from "@/features/poll/line-steps.tsx";
import { LineSubmissions } from "@/features/poll/line-submissions.tsx";
import { memberChoices } from "@/features/poll/poll-choices.ts";
import { pollRoom } from "@/features/poll/poll-room.ts";
import { countText, personText } from "@/features/poll/poll-words.ts";
import { formatInstant } from "@/lib/dates.ts";
import { DirectLineDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One direct line: who answers, what came by it and how it is answered. */
export async function LinePage({ slug, id }: { slug: string; id: string }) {
  const t = await getTranslations("polls.lines");
  const locale = await getLocale();
  const { base, timeZone, mayChange } = await pollRoom(slug, "lines");
  const { directLine: line } = await load(DirectLineDocument, { id });
  const { counts, answerer, answererName, answeredAtOnce, state } = line;
  return (
    <Page
      title={line.theme}
      lead={[formatInstant(line.startsAt, locale, timeZone), label("directLineState", state, locale)].join(
        " · ",
      )}
      actions={<PrintButton />}
    >
      <Facts
        facts={[
          { name: t("answerer"), value: answerer ? personText(answerer) : (answererName ?? "—") },
          { name: t("channel"), value: line.channel, note: t("lasts", { minutes: line.minutes }) },
          {
            name: t("received"),
            value: countText(counts.received, locale),
            note: t("standing", { answered: counts.answered, open: counts.open }),
          },
          { name: t("overdue"), value: countText(counts.overdue, locale) },
          ...(answeredAtOnce === null
            ? []
            : [{ name: t("atOnce"), value: countText(answeredAtOnce, locale) }]),
        ]}
      />
      {mayChange && (
        <Group gap="xs" className="no-print">
          <LineSteps key={line.revision} line={line} />
          {state === "PLANNED" && (
            <LineButton line={line} members={await memberChoices(slug)} timeZone={timeZone} />
          )}
        </Group>
      )}
      {line.note && <Text style={{ whiteSpace: "pre-line" }}>{line.note}</Text>}
      <Section
        title={t("submissions")}
        aside={mayChange && state !== "CANCELLED" && <LinkButton lineId={id} />}
      >
        {line.submissions.length === 0 ? (
          <Text c="var(--text-quiet)">{t("noSubmissions")}</Text>
        ) : (
          <LineSubmissions
            base={base}
            timeZone={timeZone}
            caption={t("submissions")}
            rows={line.submissions}
            lineId={mayChange ? id : null}
          />
        )}
      </Section>
      <TextLink href={`${base}/polls/lines`} className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}
