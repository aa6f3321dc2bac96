import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkedAssignments } from "@/features/assignment/linked-assignments.tsx";
import { ContactButton } from "@/features/poll/contact-dialog.tsx";
import { pollRoom } from "@/features/poll/poll-room.ts";
import { periodText } from "@/features/poll/poll-words.ts";
import { SettlementButton } from "@/features/poll/settlement-dialog.tsx";
import { formatDay, todayIn } from "@/lib/dates.ts";
import { SettlementDocument, type SettlementQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One settlement: its authorised person, the journal of work with it, its polls and tasks. */
export async function SettlementPage({ slug, id }: { slug: string; id: string }) {
  const t = await getTranslations("polls.settlements");
  const locale = await getLocale();
  const { base, timeZone, mayChange, parts } = await pollRoom(slug, "settlements");
  const { settlement, polls } = await load(SettlementDocument, { id });
  return (
    <Page
      title={settlement.name}
      lead={[
        label("settlementState", settlement.state, locale),
        settlement.connectedOn && formatDay(settlement.connectedOn, locale),
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={<PrintButton />}
    >
      <Facts facts={await factsOf(settlement)} />
      {mayChange && (
        <Group gap="xs" className="no-print">
          <SettlementButton key={settlement.revision} settlement={settlement} />
        </Group>
      )}
      {settlement.note && <Text style={{ whiteSpace: "pre-line" }}>{settlement.note}</Text>}
      <Section
        title={t("journal")}
        aside={mayChange && <ContactButton settlementId={id} today={todayIn(timeZone)} />}
      >
        {settlement.contacts.length === 0 && <Text c="var(--text-quiet)">{t("noContacts")}</Text>}
        <PlainList>
          {settlement.contacts.map(({ id: contactId, heldOn, way, text, actor }) => (
            <PlainListItem
              key={contactId}
              aside={
                <Text fz="sm" c="var(--text-quiet)">
                  {formatDay(heldOn, locale)}
                </Text>
              }
            >
              <Text style={{ whiteSpace: "pre-line" }}>{text}</Text>
              <Text fz="sm" c="var(--text-quiet)">
                {label("settlementContactWay", way, locale)} · {actor}
              </Text>
            </PlainListItem>
          ))}
        </PlainList>
      </Section>
      {parts.includes("polls") && (
        <Section title={t("polls")}>
          {polls.edges.length === 0 && <Text c="var(--text-quiet)">{t("noPolls")}</Text>}
          <PlainList>
            {polls.edges.map(({ node }) => (
              <PlainListItem
                key={node.id}
                aside={
                  <Text fz="sm" c="var(--text-quiet)">
                    {label("pollState", node.state, locale)}
                  </Text>
                }
              >
                <TextLink href={`${base}/polls/${node.id}`}>{node.title}</TextLink>
                <Text fz="sm" c="var(--text-quiet)">
                  {periodText(node.startsOn, node.endsOn, locale)}
                </Text>
              </PlainListItem>
            ))}
          </PlainList>
        </Section>
      )}
      <LinkedAssignments slug={slug} timeZone={timeZone} link={{ kind: "SETTLEMENT", linkedId: id }} />
      <TextLink href={`${base}/polls/settlements`} className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}

async function factsOf(settlement: SettlementQuery["settlement"]) {
  const t = await getTranslations("polls.settlements");
  const locale = await getLocale();
  const { officerName, officerPost, officerPhone, officerEmail, appointedBy, connectBy, state } = settlement;
  const reach = [officerPhone, officerEmail].filter(Boolean).join(", ");
  return [
    { name: t("officer"), value: officerName ?? "—", note: officerPost },
    ...(reach ? [{ name: t("reach"), value: reach }] : []),
    ...(appointedBy ? [{ name: t("appointedBy"), value: appointedBy }] : []),
    ...(state !== "CONNECTED" && connectBy
      ? [{ name: t("connectBy"), value: formatDay(connectBy, locale) }]
      : []),
  ];
}
