import { Anchor, Group, Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { PlanButton, RemovePlanItem } from "@/features/plan/plan-dialogs.tsx";
import { PlanItemButton, type PlanChoices } from "@/features/plan/plan-item-dialog.tsx";
import { PlanItemTable } from "@/features/plan/plan-item-table.tsx";
import { planRoom } from "@/features/plan/plan-room.ts";
import { PlanRulesSection } from "@/features/plan/plan-rules-section.tsx";
import { PlanItemSteps, PlanSteps } from "@/features/plan/plan-steps.tsx";
import { FileLinks } from "@/features/roadmap/file-links.tsx";
import { formatInstant, formatShortDay } from "@/lib/dates.ts";
import { PlanChoicesDocument, PlanDocument, type PlanQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { Empty } from "@/ui/empty.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One plan: its items, its steps, what was approved, what happened. */
export async function PlanPage({ slug, id }: { slug: string; id: string }) {
  const t = await getTranslations("plans");
  const locale = await getLocale();
  const { base, timeZone } = await planRoom(slug);
  const { plan, planRules, directions } = await load(PlanDocument, { id });
  const mayDraft = plan.state === "DRAFT" && planRules.mine.includes("DRAFT");
  const choices = mayDraft ? await choicesOf(slug, directions) : null;
  return (
    <Page
      title={plan.title}
      lead={`${label("planKind", plan.kind, locale)} · ${label("planState", plan.state, locale)}`}
      actions={<FileLinks path={`/files/plans/${id}`} formats={["docx", "xlsx", "pdf"]} />}
      isWide
    >
      <Facts
        facts={[
          {
            name: t("period"),
            value: `${formatShortDay(plan.startsOn, locale)} – ${formatShortDay(plan.endsOn, locale)}`,
          },
          { name: t("draftedBy"), value: plan.draftedByName },
          {
            name: t("approvedOn"),
            value: plan.approvedOn ? formatShortDay(plan.approvedOn, locale) : "—",
            note: plan.version > 0 && t("versionNumber", { number: plan.version }),
          },
          {
            name: t("progress"),
            value: t("doneOf", { done: plan.progress.done, total: plan.progress.total }),
            note: plan.progress.overdue > 0 && t("overdueCount", { count: plan.progress.overdue }),
          },
        ]}
      />
      {plan.aim && <Text style={{ whiteSpace: "pre-line" }}>{plan.aim}</Text>}
      <Group gap="xs" className="no-print">
        <PlanSteps id={id} revision={plan.revision} steps={plan.steps} />
        {mayDraft && <PlanButton plan={plan} year={2000} base={base} />}
      </Group>
      <Section title={t("items")} aside={choices && <PlanItemButton plan={plan} choices={choices} />}>
        {plan.items.length === 0 ? (
          <Empty title={t("noItems")}>{t("noItemsLead")}</Empty>
        ) : (
          <PlanItemTable
            items={plan.items}
            caption={t("items")}
            acts={(item) => (
              <>
                {choices && <PlanItemButton plan={plan} item={item} choices={choices} />}
                {choices && <RemovePlanItem planId={id} revision={plan.revision} item={item} />}
                <PlanItemSteps id={item.id} planId={id} revision={plan.revision} steps={item.steps} />
              </>
            )}
          />
        )}
      </Section>
      <VersionsSection plan={plan} base={base} timeZone={timeZone} />
      <PlanRulesSection rules={planRules} base={base} />
      <Section title={t("history")}>
        <Stack gap="sm">
          {plan.history.toReversed().map(({ id: eventId, at, action, actor, itemTitle, note }) => (
            <div key={eventId}>
              <Text fw={550}>
                {label("planAction", action, locale)}
                {itemTitle && `: ${itemTitle}`}
              </Text>
              <Text fz="sm" c="var(--text-quiet)">
                {formatInstant(at, locale, timeZone)} · {actor}
              </Text>
              {note && <Text style={{ whiteSpace: "pre-line" }}>{note}</Text>}
            </div>
          ))}
        </Stack>
      </Section>
      <TextLink href={`${base}/plans`} className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}

async function choicesOf(slug: string, directions: PlanQuery["directions"]): Promise<PlanChoices> {
  const { municipality } = await load(PlanChoicesDocument, { slug });
  return {
    members: municipality.members.edges.map(({ node: { id, name, post } }) => ({
      id,
      name: [name, post].filter(Boolean).join(", "),
    })),
    recipients: municipality.recipients.edges.map(({ node }) => node),
    directions,
  };
}

interface VersionsProps {
  plan: Pick<PlanQuery["plan"], "id" | "versions">;
  base: string;
  timeZone: string;
}

/** What was approved stays as it was: each version with its files and the sum of its content. */
async function VersionsSection({ plan: { id, versions }, base, timeZone }: VersionsProps) {
  const t = await getTranslations("plans");
  const locale = await getLocale();
  if (versions.length === 0) return null;
  return (
    <Section title={t("versions")}>
      <PlainList>
        {versions.map(({ number, approvedAt, approvedByName, clause, contentHash }) => (
          <PlainListItem
            key={number}
            aside={
              <Group gap="xs" className="no-print">
                {["docx", "pdf"].map((format) => (
                  <Anchor
                    key={format}
                    href={`/files/plans/${id}.${format}?version=${number}`}
                    download
                    fz="sm"
                  >
                    {format}
                  </Anchor>
                ))}
              </Group>
            }
          >
            <Text fw={550}>{t("versionNumber", { number })}</Text>
            <Text fz="sm" c="var(--text-quiet)" component="div">
              {t("approvedBy", { name: approvedByName, at: formatInstant(approvedAt, locale, timeZone) })}
              {clause && (
                <>
                  {" · "}
                  <ClauseLinks base={base} clauses={[clause]} />
                </>
              )}
            </Text>
            <Text fz="xs" c="var(--text-quiet)" style={{ overflowWrap: "anywhere" }}>
              SHA-256: {contentHash}
            </Text>
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}
