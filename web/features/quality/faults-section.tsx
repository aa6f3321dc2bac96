import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { FaultButton, SettleFaultButton } from "@/features/quality/fault-dialogs.tsx";
import type { QualityRoom } from "@/features/quality/quality-room.ts";
import { submissionPath } from "@/features/submission/paths.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { CommunicationFaultsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** The register of conflicts and errors in communication; the newest fifty. */
export async function FaultsSection({ room }: { room: QualityRoom }) {
  const t = await getTranslations("quality");
  const locale = await getLocale();
  const { communicationFaults } = await load(CommunicationFaultsDocument, { first: 50, after: null });
  const { canRoute, timeZone, slug } = room;
  const channels = room.channels.map(({ code, name }) => ({
    code,
    name: name ?? label("channel", code, locale),
  }));
  return (
    <div data-feature="QLT-03">
      <Section
        title={t("faults")}
        aside={canRoute && <FaultButton submissionId={null} timeZone={timeZone} channels={channels} />}
      >
        {communicationFaults.totalCount === 0 && <Text c="var(--text-quiet)">{t("noFaults")}</Text>}
        <Stack gap="sm">
          {communicationFaults.edges.map(({ node: fault }) => (
            <div key={fault.id}>
              <Text fw={550}>{label("faultKind", fault.kind, locale)}</Text>
              <Text fz="sm" c="var(--text-quiet)">
                {[
                  formatShortDay(fault.occurredOn, locale),
                  fault.channel && label("channel", fault.channel, locale),
                  fault.recipient?.name,
                  fault.isOpen ? t("faultOpen") : t("faultSettled"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
              <Text fz="sm">{fault.description}</Text>
              {(fault.suggestedChannel ?? fault.suggestion) && (
                <Text fz="sm">
                  {t("suggestion", {
                    text: [
                      fault.suggestedChannel && label("channel", fault.suggestedChannel, locale),
                      fault.suggestion,
                    ]
                      .filter(Boolean)
                      .join(". "),
                  })}
                </Text>
              )}
              {fault.settlement && <Text fz="sm">{t("settled", { text: fault.settlement })}</Text>}
              {fault.submissionId && fault.submissionNumber && (
                <TextLink href={submissionPath(slug, fault.submissionId)}>{fault.submissionNumber}</TextLink>
              )}
              {canRoute && fault.isOpen && (
                <SettleFaultButton id={fault.id} kind={label("faultKind", fault.kind, locale)} />
              )}
            </div>
          ))}
        </Stack>
      </Section>
    </div>
  );
}
