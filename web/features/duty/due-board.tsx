"use client";

import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { Link } from "@/ui/link.tsx";
import { useLocale, useTranslations } from "next-intl";
import { dueParts, type DuePart, type DutyStateFacts, responsibleFor } from "@/features/duty/due-view.ts";
import { EvidenceList } from "@/features/duty/evidence-list.tsx";
import { MarkInWords } from "@/features/duty/mark-sign.tsx";
import { PeriodPicker } from "@/features/indicator/period-picker.tsx";
import { periodName, type PeriodView } from "@/features/indicator/period-view.ts";
import { formatDay } from "@/lib/dates.ts";
import type { DueDutiesQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportMenu } from "@/ui/export-menu.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  facts: DueDutiesQuery;
  period: PeriodView;
  today: string;
  base: string;
}

type Roles = NonNullable<DueDutiesQuery["municipality"]["regulation"]>["roles"];

/** What the centre owes in a period: what is left to do first, each with its page, its clause and who is responsible. */
export function DueBoard({ facts: { duties, municipality }, period, today, base }: Props) {
  const t = useTranslations("dueDuties");
  const locale = useLocale();
  const { counts } = duties;
  const judged = counts.done + counts.partly + counts.notDone;
  const roles = municipality.regulation?.roles ?? [];
  return (
    <Page
      title={t("title")}
      lead={<TextLink href={`${base}/duties`}>{t("whoOwes")}</TextLink>}
      actions={
        <>
          <PrintButton />
          <DueExport
            duties={duties.duties}
            roles={roles}
            title={`${t("title")} — ${periodName(period, locale)}`}
          />
        </>
      }
    >
      <PeriodPicker period={period} today={today} />
      {duties.version === null ? (
        <Empty title={t("noVersion")} />
      ) : (
        <>
          <Stack gap={6}>
            <Text>
              {t("progress", { done: counts.done, judged, partly: counts.partly, notDone: counts.notDone })}
            </Text>
            <Progress
              value={judged === 0 ? 0 : (100 * counts.done) / judged}
              aria-label={t("progressLabel")}
              size="lg"
            />
            {duties.versions.length > 1 && (
              <Text c="var(--text-quiet)">{t("changed", { version: duties.version })}</Text>
            )}
          </Stack>
          <Parts duties={duties.duties} roles={roles} base={base} />
        </>
      )}
    </Page>
  );
}

function Parts({ duties, roles, base }: { duties: readonly DutyStateFacts[]; roles: Roles; base: string }) {
  const t = useTranslations("dueDuties");
  const parts = dueParts(duties);
  return (
    <>
      {!parts.has("todo") && <Empty title={t("nothingToDo")} />}
      {[...parts].map(([part, members]) => (
        <Section key={part} title={t(`part.${part}`, { count: members.length })}>
          <PlainList>
            {members.map((duty) => (
              <DueItem key={duty.capability.code} duty={duty} part={part} roles={roles} base={base} />
            ))}
          </PlainList>
        </Section>
      ))}
    </>
  );
}

interface ItemProps {
  duty: DutyStateFacts;
  part: DuePart;
  roles: Roles;
  base: string;
}

function DueItem({ duty, part, roles, base }: ItemProps) {
  const t = useTranslations("dueDuties");
  const locale = useLocale();
  const { text } = useLabels();
  const responsible = responsibleFor(duty, roles);
  return (
    <PlainListItem>
      <Group gap="sm">
        <Text fw={600}>{text(duty.capability.name)}</Text>
        {(part !== "todo" || duty.mark !== "NOT_DUE") && <MarkInWords mark={duty.mark} />}
      </Group>
      {part === "todo" && (
        <Text>
          {duty.missing !== null && t("missing", { count: duty.missing })}
          {duty.dueOn && ` ${t("by", { day: formatDay(duty.dueOn, locale) })}`}
        </Text>
      )}
      <EvidenceList state={duty} base={base} />
      {duty.clauses.length > 0 && (
        <Text fz="sm" c="var(--text-quiet)">
          {t("clause")}: <ClauseLinks base={base} clauses={duty.clauses} />
        </Text>
      )}
      {responsible.length > 0 && (
        <Text fz="sm" c="var(--text-quiet)">
          {t("responsible")}: {responsible.join("; ")}
        </Text>
      )}
      {part === "todo" && duty.page && (
        <Button
          component={Link}
          href={base + duty.page}
          size="xs"
          variant="light"
          mt={6}
          className="no-print"
          aria-label={t("doIt", { duty: text(duty.capability.name) })}
        >
          {t("do")}
        </Button>
      )}
    </PlainListItem>
  );
}

function DueExport({
  duties,
  roles,
  title,
}: {
  duties: readonly DutyStateFacts[];
  roles: Roles;
  title: string;
}) {
  const t = useTranslations("dueDuties");
  const { text, name } = useLabels();
  const table = () => ({
    name: title,
    header: [
      t("duty"),
      t("mark"),
      t("reason"),
      t("clause"),
      t("dueOn"),
      t("left"),
      t("evidence"),
      t("responsible"),
    ],
    rows: duties.map((duty) => [
      text(duty.capability.name),
      name("dutyMark", duty.mark),
      duty.reason ? name("dutyReason", duty.reason) : "",
      duty.clauses.join(", "),
      duty.dueOn ?? "",
      duty.missing ? String(duty.missing) : "",
      duty.evidence
        .map(({ fact, done, owed }) => `${name("dutyFact", fact)}: ${done ?? 0}/${owed ?? 0}`)
        .join("; "),
      responsibleFor(duty, roles).join("; "),
    ]),
  });
  return <ExportMenu table={table} />;
}
