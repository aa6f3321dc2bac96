import { Group, Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { SupportSteps } from "@/features/support/support-dialogs.tsx";
import { CentreFiles } from "@/features/training/centre-files.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { featureRoom } from "@/lib/feature-room.ts";
import { SupportRequestDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One request for help with everything that was written about it. */
export async function RequestPage({ slug, id }: { slug: string; id: string }) {
  const { base, timeZone } = await featureRoom(slug, "support:change", ["SEC-01"]);
  const t = await getTranslations("support");
  const locale = await getLocale();
  const { supportRequest: request } = await load(SupportRequestDocument, { id });
  const at = (instant: string) => formatInstant(instant, locale, timeZone);
  const isOpen = request.state !== "CLOSED";
  return (
    <Page
      title={`№ ${request.number}. ${request.subject}`}
      lead={[
        label("supportKind", request.kind, locale),
        label("supportState", request.state, locale),
        request.isOverdue ? t("overdue") : null,
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={<PrintButton />}
    >
      <Facts
        facts={[
          { name: t("author"), value: request.authorName, note: at(request.createdAt) },
          { name: t("priority"), value: label("supportPriority", request.priority, locale) },
          { name: t("dueAt"), value: at(request.dueAt) },
          ...(request.assigneeName ? [{ name: t("assignee"), value: request.assigneeName }] : []),
          ...(request.system ? [{ name: t("system"), value: request.system.name }] : []),
          ...(request.closedAt ? [{ name: t("closedAt"), value: at(request.closedAt) }] : []),
        ]}
      />
      <Group gap="xs" className="no-print">
        <SupportSteps id={id} revision={request.revision} steps={request.steps} mayWrite={isOpen} />
      </Group>
      <Section title={t("thread")}>
        <Stack gap="sm">
          {request.thread.map((entry) => (
            <div key={entry.id}>
              <Text fz="sm" c="var(--text-quiet)">
                {entry.actor} · {at(entry.at)}
                {entry.step && ` · ${label("supportStep", entry.step, locale)}`}
              </Text>
              {entry.text && <Text style={{ whiteSpace: "pre-line" }}>{entry.text}</Text>}
            </div>
          ))}
        </Stack>
      </Section>
      <Section title={t("files")}>
        <CentreFiles
          files={request.files}
          address={isOpen ? `/files/centre/support-requests/${id}` : null}
          timeZone={timeZone}
        />
      </Section>
      <TextLink href={`${base}/support`} className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}
