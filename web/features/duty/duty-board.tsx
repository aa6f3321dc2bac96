"use client";

import { Group, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { CapabilitySections } from "@/features/duty/capability-sections.tsx";
import { dutyGroups, searchDuties, type Capability, type DutyView } from "@/features/duty/duty-groups.ts";
import { DutySection } from "@/features/duty/duty-section.tsx";
import { useDutyNames } from "@/features/duty/use-duty-names.ts";
import { useDutyTable } from "@/features/duty/use-duty-table.ts";
import type { DutiesQuery } from "@/lib/graphql.generated.ts";
import { useUrlState } from "@/lib/use-url-state.ts";
import { Empty } from "@/ui/empty.tsx";
import { ExportMenu } from "@/ui/export-menu.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";

interface Props {
  municipality: string;
  regulation: NonNullable<DutiesQuery["municipality"]["regulation"]>;
  capabilities: readonly Capability[];
  base: string;
  /** Seen from inside: only then it is known who holds the roles. */
  isOwn: boolean;
}

const isView = (value: string | null): value is DutyView =>
  value === "role" || value === "person" || value === "capability";

/** Duties seen by role, by person or by capability, with a search over all of them. */
export function DutyBoard({ municipality, regulation, capabilities, base, isOwn }: Props) {
  const t = useTranslations("duties");
  const [params, change] = useUrlState();
  const by = params.get("by");
  const view = isView(by) ? by : "role";
  const search = params.get("q") ?? "";
  const sought = useDeferredValue(search);
  const { groupName } = useDutyNames(capabilities);
  const toTable = useDutyTable(municipality, groupName);
  const groups = useMemo(() => dutyGroups(regulation, capabilities, view), [regulation, capabilities, view]);
  const found = searchDuties(groups, sought, groupName);
  const hasPeople = regulation.roles.some(({ holders }) => holders.length > 0);
  const views: DutyView[] = hasPeople ? ["role", "person", "capability"] : ["role", "capability"];
  return (
    <Page
      title={t("title")}
      lead={municipality}
      actions={
        <>
          <PrintButton />
          <ExportMenu table={() => toTable(found)} />
        </>
      }
    >
      <Group className="no-print" gap="sm">
        <SegmentedControl
          aria-label={t("view")}
          value={view}
          onChange={(value) => change({ by: value === "role" ? null : value })}
          data={views.map((value) => ({ value, label: t(`by.${value}`) }))}
        />
        <TextInput
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<IconSearch size={15} aria-hidden="true" />}
          value={search}
          onChange={(event) => change({ q: event.currentTarget.value })}
          flex="1 1 220px"
          maw={420}
        />
      </Group>
      <Stack gap="md">
        {view === "capability" ? (
          <CapabilitySections groups={found} capabilities={capabilities} base={base} />
        ) : (
          found.map((group) => (
            <DutySection
              key={group.key}
              group={group}
              title={groupName(group)}
              view={view}
              base={base}
              isOwn={isOwn}
            />
          ))
        )}
      </Stack>
      {found.length === 0 && <Empty title={t("nothingFound")}>{t("nothingFoundLead")}</Empty>}
    </Page>
  );
}
