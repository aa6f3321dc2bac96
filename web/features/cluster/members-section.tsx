"use client";

import { Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { ShownCluster } from "@/features/cluster/cluster-actions.tsx";
import { clusterPath } from "@/features/cluster/paths.ts";
import { submissionPath } from "@/features/submission/paths.ts";
import { send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import { RemoveFromClusterDocument, SplitClusterDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Member = ShownCluster["submissions"]["edges"][number]["node"];

interface Props {
  slug: string;
  cluster: ShownCluster;
  timeZone: string;
  mayChange: boolean;
}

/** Submissions of the problem, each with the reasons it is there; some may be taken out or split off. */
export function MembersSection({ slug, cluster, timeZone, mayChange }: Props) {
  const t = useTranslations("clusters");
  const { submissions } = cluster;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const rows = submissions.edges.map(({ node }) => node);
  return (
    <Section
      title={t("members", { count: submissions.totalCount })}
      aside={
        mayChange &&
        chosen.length > 0 && (
          <Group gap="xs" className="no-print">
            <RemoveButton cluster={cluster} chosen={chosen} onDone={() => setChosen([])} />
            <SplitButton slug={slug} cluster={cluster} chosen={chosen} />
          </Group>
        )
      }
    >
      <MemberTable
        slug={slug}
        rows={rows}
        timeZone={timeZone}
        chosen={chosen}
        onChange={mayChange ? setChosen : null}
      />
      {submissions.pageInfo.hasNextPage && submissions.pageInfo.endCursor && (
        <TextLink
          href={`${clusterPath(slug, cluster.id)}?after=${encodeURIComponent(submissions.pageInfo.endCursor)}`}
        >
          {t("older")}
        </TextLink>
      )}
    </Section>
  );
}

interface TableProps {
  slug: string;
  rows: readonly Member[];
  timeZone: string;
  chosen: readonly string[];
  onChange: ((chosen: readonly string[]) => void) | null;
}

function MemberTable({ slug, rows, timeZone, chosen, onChange }: TableProps) {
  const t = useTranslations("clusters");
  const locale = useLocale();
  const { name } = useLabels();
  const toggle = (id: string) =>
    onChange?.(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const columns: Column<Member>[] = [
    {
      key: "number",
      header: t("number"),
      isHeading: true,
      cell: ({ submission: { id, number } }) => (
        <Group gap="xs" wrap="nowrap">
          {onChange && (
            <Checkbox
              className="no-print"
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
              aria-label={t("choose", { number })}
            />
          )}
          <TextLink href={submissionPath(slug, id)}>{number}</TextLink>
        </Group>
      ),
    },
    {
      key: "matter",
      header: t("matter"),
      cell: ({ submission: { summary, place } }) => (
        <Stack gap={0}>
          <span>{summary}</span>
          {place && (
            <Text fz="sm" c="var(--text-quiet)">
              {place}
            </Text>
          )}
        </Stack>
      ),
    },
    { key: "why", header: t("why"), cell: (row) => <Reasons member={row} /> },
    {
      key: "received",
      header: t("received"),
      cell: ({ submission }) => formatInstant(submission.receivedAt, locale, timeZone),
    },
    {
      key: "state",
      header: t("state"),
      cell: ({ submission: { state, isOverdue } }) =>
        isOverdue ? `${name("submissionState", state)}, ${t("late")}` : name("submissionState", state),
    },
    { key: "cause", header: t("cause"), cell: ({ submission: { cause } }) => cause?.name ?? "—" },
  ];
  return (
    <DataTable
      caption={t("membersCaption")}
      columns={columns}
      rows={rows}
      rowKey={({ submission }) => submission.id}
    />
  );
}

/** «Тот же дом, та же тематика, общие слова: батареи, холодно». */
function Reasons({ member: { reasons, addedBy } }: { member: Member }) {
  const { name } = useLabels();
  const said = reasons.map(({ code, words }) =>
    words.length > 0 ? `${name("clusterReason", code)}: ${words.join(", ")}` : name("clusterReason", code),
  );
  return <>{[...said, ...(addedBy === null ? [] : [addedBy])].join("; ")}</>;
}

interface ChosenProps {
  cluster: ShownCluster;
  chosen: readonly string[];
}

function RemoveButton({ cluster: { id, revision }, chosen, onDone }: ChosenProps & { onDone: () => void }) {
  const t = useTranslations("clusters");
  return (
    <DialogButton
      label={t("remove", { count: chosen.length })}
      title={t("removeTitle")}
      submitLabel={t("removeSubmit")}
      buttonProps={{ size: "compact-sm", variant: "default" }}
      onSubmit={async () => {
        const input = { id, revision, submissionIds: [...chosen] };
        return refusalOf((await send(RemoveFromClusterDocument, { input })).outcome);
      }}
      onShown={onDone}
    >
      <Text>{t("removeHint")}</Text>
    </DialogButton>
  );
}

function SplitButton({ slug, cluster: { id, revision }, chosen }: ChosenProps & { slug: string }) {
  const t = useTranslations("clusters");
  const router = useRouter();
  const [title, setTitle] = useState("");
  const made = useRef<string | null>(null);
  return (
    <DialogButton
      label={t("split", { count: chosen.length })}
      title={t("splitTitle")}
      submitLabel={t("splitSubmit")}
      buttonProps={{ size: "compact-sm", variant: "default" }}
      onOpen={() => setTitle("")}
      onSubmit={async () => {
        const input = { id, revision, title, submissionIds: [...chosen] };
        const { outcome } = await send(SplitClusterDocument, { input });
        if (outcome.__typename === "ClusterSaved") made.current = outcome.cluster.id;
        return refusalOf(outcome);
      }}
      onDone={() => made.current !== null && router.push(clusterPath(slug, made.current))}
    >
      <TextInput
        label={t("name")}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={200}
        required
        withAsterisk={false}
        data-autofocus
      />
    </DialogButton>
  );
}
