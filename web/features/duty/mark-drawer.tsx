"use client";

import { Loader, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { EvidenceList } from "@/features/duty/evidence-list.tsx";
import { MarkInWords } from "@/features/duty/mark-sign.tsx";
import type { MatrixColumn, MatrixRow } from "@/features/duty/matrix-view.ts";
import { SentReports } from "@/features/duty/sent-reports.tsx";
import type { PeriodView } from "@/features/indicator/period-view.ts";
import { DutyStateDocument } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { useLoaded } from "@/lib/use-loaded.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { SidePanel } from "@/ui/side-panel.tsx";

export interface ChosenMark {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
}

interface Props {
  chosen: ChosenMark | null;
  period: PeriodView;
  onClose: () => void;
}

/** What stands behind a mark: counts, the clauses, who owes it. */
export function MarkDrawer({ chosen, period, onClose }: Props) {
  const { text } = useLabels();
  return (
    <SidePanel
      isOpen={chosen !== null}
      onClose={onClose}
      title={chosen ? `${chosen.row.capability.code} ${text(chosen.row.capability.name)}` : ""}
    >
      {chosen && (
        <MarkFacts
          key={`${chosen.column.municipality.id} ${chosen.row.capability.code}`}
          chosen={chosen}
          period={period}
        />
      )}
    </SidePanel>
  );
}

function MarkFacts({ chosen: { row, column }, period }: { chosen: ChosenMark; period: PeriodView }) {
  const t = useTranslations("dutyMarks");
  const { grain, startsOn } = period;
  const { data, failure } = useLoaded(DutyStateDocument, {
    municipalityId: column.municipality.id,
    capability: row.capability.code,
    period: { grain, startsOn },
  });
  const base = `/region/municipalities/${column.municipality.slug}`;
  if (failure) return <FailureAlert message={failure} />;
  if (!data) return <Loader size="sm" aria-label={t("loading")} />;
  const state = data.dutyState;
  return (
    <Stack gap="md">
      <Text fw={600}>{column.municipality.name}</Text>
      <MarkInWords mark={state.mark} />
      <div>
        <EvidenceList state={state} base={base} />
      </div>
      {state.evidence.some(({ fact }) => fact.startsWith("REPORT")) && (
        <SentReports
          municipalityId={column.municipality.id}
          capability={row.capability.code}
          evidence={state.evidence}
        />
      )}
      {state.clauses.length > 0 && (
        <Text>
          {t("clauses")}: <ClauseLinks base={base} clauses={state.clauses} />
        </Text>
      )}
      {state.roles.length > 0 && (
        <Text>
          {t("roles")}: {state.roles.map(({ title }) => title).join(", ")}
        </Text>
      )}
      {column.isChanged && (
        <Text c="var(--text-quiet)">{t("changed", { version: column.version ?? 0 })}</Text>
      )}
    </Stack>
  );
}
