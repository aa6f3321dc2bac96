"use client";

import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { fetchData, send } from "@/lib/browser-graphql.ts";
import {
  ImportProgressDocument,
  type ImportFactsFragment,
  StopImportDocument,
} from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Facts } from "@/ui/facts.tsx";

/** How often the job is looked at. */
const lookMs = 1500;

interface Props {
  facts: ImportFactsFragment;
  onChange: (facts: ImportFactsFragment) => void;
}

/** A file while it is read: share, rows, speed, time left, and the way to stop. */
export function ImportProgress({ facts, onChange }: Props) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { run, refuse, isRunning, failure } = useAction();
  const { id } = facts;
  useEffect(() => {
    const timer = setInterval(() => {
      fetchData(ImportProgressDocument, { id }).then(
        ({ submissionImport }) => onChange(submissionImport),
        // The next look tells; an answer that is late is no failure of the import.
        () => undefined,
      );
    }, lookMs);
    return () => clearInterval(timer);
  }, [id, onChange]);
  const stop = () =>
    run(async () => {
      const { stopSubmissionImport } = await send(StopImportDocument, { id });
      if (stopSubmissionImport.__typename === "IntakeRefused") refuse(stopSubmissionImport.message);
      const { submissionImport } = await fetchData(ImportProgressDocument, { id });
      onChange(submissionImport);
    });
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <Stack gap="md">
      <div role="status">
        <Text mb={4}>{t("reading", { percent: Math.floor(facts.progress * 100) })}</Text>
        <Progress value={facts.progress * 100} animated aria-label={t("progress")} />
      </div>
      <Facts
        facts={[
          { name: t("rowsRead"), value: number(facts.rowsRead) },
          { name: t("rowsCreated"), value: number(facts.rowsCreated) },
          { name: t("rowsChanged"), value: number(facts.rowsChanged) },
          { name: t("rowsRefused"), value: number(facts.rowsRefused) },
          { name: t("rate"), value: facts.rowsPerSecond === null ? "—" : number(facts.rowsPerSecond) },
          {
            name: t("left"),
            value: facts.secondsLeft === null ? "—" : t("seconds", { count: facts.secondsLeft }),
          },
        ]}
      />
      <Text fz="sm" c="var(--text-quiet)">
        {t("mayLeave")}
      </Text>
      <Group>
        <Button variant="default" onClick={() => void stop()} loading={isRunning}>
          {t("stop")}
        </Button>
      </Group>
      <FailureAlert message={failure} />
    </Stack>
  );
}
