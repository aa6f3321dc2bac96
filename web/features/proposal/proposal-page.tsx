import { Group, Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { type PeriodGrain, periodName } from "@/features/indicator/period-view.ts";
import { ProposalButton } from "@/features/proposal/proposal-dialog.tsx";
import { proposalRoom } from "@/features/proposal/proposal-room.ts";
import { ProposalSteps } from "@/features/proposal/proposal-steps.tsx";
import { WorkloadTable } from "@/features/workload/workload-table.tsx";
import { formatInstant, formatShortDay } from "@/lib/dates.ts";
import { ProposalChoicesDocument, ProposalDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One proposal with its reply and what became of it. */
export async function ProposalPage({ slug, id }: { slug: string; id: string }) {
  const t = await getTranslations("proposals");
  const locale = await getLocale();
  const { base, timeZone } = await proposalRoom(slug);
  const { proposal } = await load(ProposalDocument, { id });
  const choices = proposal.isChangeable ? (await load(ProposalChoicesDocument, { slug })).municipality : null;
  const days: readonly (readonly [string, string | null])[] = [
    [t("sentOn"), proposal.sentOn],
    [t("replyDueOn"), proposal.replyDueOn],
    [t("repliedOn"), proposal.repliedOn],
    [t("decidedOn"), proposal.decidedOn],
    [t("doneOn"), proposal.doneOn],
  ];
  return (
    <Page
      title={`№ ${proposal.number}. ${proposal.title}`}
      lead={[
        label("proposalKind", proposal.kind, locale),
        label("proposalState", proposal.state, locale),
        proposal.isReplyOverdue ? t("overdue") : null,
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={<PrintButton />}
    >
      <Facts
        facts={[
          {
            name: t("addressee"),
            value:
              proposal.addresseeRecipient?.name ??
              proposal.addresseeName ??
              label("proposalAddressee", proposal.addressee, locale),
          },
          { name: t("author"), value: proposal.authorName },
          ...(proposal.sector ? [{ name: t("sector"), value: proposal.sector.name }] : []),
          ...days.flatMap(([name, day]) => (day ? [{ name, value: formatShortDay(day, locale) }] : [])),
        ]}
      />
      <Group gap="xs" className="no-print">
        <ProposalSteps id={id} revision={proposal.revision} steps={proposal.steps} />
        {choices && (
          <ProposalButton
            proposal={proposal}
            kinds={[proposal.kind]}
            sectors={choices.sectors}
            recipients={choices.recipients.edges.map(({ node }) => node)}
          />
        )}
      </Group>
      <Section title={t("text")}>
        <Text style={{ whiteSpace: "pre-line" }}>{proposal.text}</Text>
      </Section>
      {proposal.expectedEffect && (
        <Section title={t("expectedEffect")}>
          <Text style={{ whiteSpace: "pre-line" }}>{proposal.expectedEffect}</Text>
        </Section>
      )}
      {proposal.ground && (
        <Section
          title={t("ground", {
            period: periodName(
              { grain: proposal.ground.grain as PeriodGrain, startsOn: proposal.ground.startsOn },
              locale,
            ),
          })}
        >
          <WorkloadTable caption={t("figures")} rows={proposal.ground.sectors} />
        </Section>
      )}
      {proposal.reply && (
        <Section title={t("reply")}>
          <Text style={{ whiteSpace: "pre-line" }}>{proposal.reply}</Text>
        </Section>
      )}
      <Section title={t("history")}>
        <Stack gap="sm">
          {proposal.history.toReversed().map(({ id: eventId, at, action, actor, note }) => (
            <div key={eventId}>
              <Text fw={550}>{label("proposalAction", action, locale)}</Text>
              <Text fz="sm" c="var(--text-quiet)">
                {formatInstant(at, locale, timeZone)} · {actor}
              </Text>
              {note && <Text style={{ whiteSpace: "pre-line" }}>{note}</Text>}
            </div>
          ))}
        </Stack>
      </Section>
      <TextLink href={`${base}/proposals`} className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}
