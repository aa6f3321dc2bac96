"use client";

import { Button, Checkbox, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { causeOptions } from "@/features/classifier/cause-options.ts";
import type { ShownCluster } from "@/features/cluster/cluster-actions.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { type ClusterPageQuery, NameClusterCauseDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  cluster: ShownCluster;
  causes: ClusterPageQuery["causes"];
  mayChange: boolean;
}

/** The root cause, how it is removed, and on how many of the submissions it is noted. */
export function CauseSection({ cluster, causes, mayChange }: Props) {
  const t = useTranslations("clusters");
  const { cause, causeNote, mechanism, withCauseCount, submissionCount } = cluster;
  return (
    <Section title={t("causeTitle")}>
      <Stack gap="sm">
        <Text>{t("coverage", { count: withCauseCount, total: submissionCount })}</Text>
        {mayChange ? (
          <CauseForm key={cluster.revision} cluster={cluster} causes={causes} />
        ) : (
          <>
            <Text>{cause?.name ?? t("noCause")}</Text>
            {causeNote && <Text style={{ whiteSpace: "pre-line" }}>{causeNote}</Text>}
            {mechanism && <Text>{t("byMechanism", { name: mechanism.name })}</Text>}
          </>
        )}
      </Stack>
    </Section>
  );
}

function CauseForm({ cluster, causes }: Pick<Props, "cluster" | "causes">) {
  const t = useTranslations("clusters");
  const { name } = useLabels();
  const action = useAction();
  const { id, revision, cause, mechanism, mechanisms } = cluster;
  const [causeId, setCauseId] = useState(cause?.id ?? null);
  const [mechanismId, setMechanismId] = useState(mechanism?.id ?? null);
  const [note, setNote] = useState(cluster.causeNote ?? "");
  const [isForAll, setForAll] = useState(false);
  const known = causes.find((each) => each.id === cause?.id);
  const offered = mechanism && !mechanisms.some((each) => each.id === mechanism.id);
  const save = () =>
    action.run(async () => {
      const input = { id, revision, causeId, mechanismId, note: note.trim() || null, isForAll };
      const refusal = refusalOf((await send(NameClusterCauseDocument, { input })).outcome);
      if (refusal !== null) return action.refuse(refusal);
      action.refresh();
    });
  return (
    <Stack gap="xs">
      <Select
        label={t("cause")}
        placeholder={t("noCause")}
        data={causeOptions(causes, known ?? (cause && { ...cause, group: "" }), (group) =>
          name("causeGroup", group),
        )}
        value={causeId}
        onChange={setCauseId}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("clear") }}
        maw={520}
      />
      {(mechanisms.length > 0 || mechanism) && (
        <Select
          label={t("mechanism")}
          data={[...mechanisms, ...(offered ? [mechanism] : [])].map((each) => ({
            value: each.id,
            label: each.name,
          }))}
          value={mechanismId}
          onChange={setMechanismId}
          clearable
          clearButtonProps={{ "aria-label": t("clear") }}
          maw={520}
        />
      )}
      <Textarea
        label={t("causeNote")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2_000}
        maw={520}
      />
      {causeId !== null && cluster.withCauseCount < cluster.submissionCount && (
        <Checkbox
          label={t("forAll", { count: cluster.submissionCount - cluster.withCauseCount })}
          checked={isForAll}
          onChange={(event) => setForAll(event.currentTarget.checked)}
        />
      )}
      <FailureAlert message={action.failure} />
      <Group className="no-print">
        <Button size="sm" onClick={() => void save()} loading={action.isRunning}>
          {t("saveCause")}
        </Button>
      </Group>
    </Stack>
  );
}
