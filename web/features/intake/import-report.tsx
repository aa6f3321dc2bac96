"use client";

import { Alert, Button, Group, Stack } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { RefusalList } from "@/features/intake/refusal-list.tsx";
import { importsPath } from "@/features/intake/paths.ts";
import { fetchData, send } from "@/lib/browser-graphql.ts";
import {
  DiscardSubmissionImportDocument,
  ImportProgressDocument,
  type ImportFactsFragment,
  ResumeImportDocument,
  UndoSubmissionImportDocument,
} from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Facts } from "@/ui/facts.tsx";

interface Props {
  slug: string;
  facts: ImportFactsFragment;
  onChange: (facts: ImportFactsFragment) => void;
}

/** The reconciliation: what came of the rows, in figures, by reason and to take along. */
export function ImportReport({ slug, facts, onChange }: Props) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { name: label } = useLabels();
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <Stack gap="md">
      {facts.failure !== null && <Alert color="red.8">{facts.failure}</Alert>}
      <Facts
        facts={[
          { name: t("state"), value: label("importState", facts.state) },
          { name: t("rowsRead"), value: number(facts.rowsRead) },
          { name: t("rowsCreated"), value: number(facts.rowsCreated) },
          { name: t("rowsChanged"), value: number(facts.rowsChanged) },
          { name: t("rowsUnchanged"), value: number(facts.rowsUnchanged) },
          { name: t("rowsRefused"), value: number(facts.rowsRefused) },
        ]}
      />
      <Group gap="xs">
        <FileButton href={`/files/imports/${facts.id}/report.xlsx`}>{t("reportXlsx")}</FileButton>
        <FileButton href={`/files/imports/${facts.id}/report.csv`}>{t("reportCsv")}</FileButton>
        {facts.rowsRefused > 0 && (
          <FileButton href={`/files/imports/${facts.id}/refusals.csv`}>{t("refusalsCsv")}</FileButton>
        )}
      </Group>
      <Steps slug={slug} facts={facts} onChange={onChange} />
      {facts.rowsRefused > 0 && <RefusalList id={facts.id} />}
    </Stack>
  );
}

function FileButton({ href, children }: { href: string; children: string }) {
  return (
    <Button component="a" href={href} variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
      {children}
    </Button>
  );
}

function Steps({ slug, facts, onChange }: Props) {
  const t = useTranslations("imports");
  const router = useRouter();
  const { run, refuse, isRunning, failure } = useAction();
  const { id, state } = facts;
  const isEnded = state === "DONE" || state === "STOPPED" || state === "FAILED";
  const hasRows = facts.rowsCreated + facts.rowsChanged > 0;
  const refresh = async () => onChange((await fetchData(ImportProgressDocument, { id })).submissionImport);
  const resume = () =>
    run(async () => {
      const { resumeSubmissionImport } = await send(ResumeImportDocument, { id });
      if (resumeSubmissionImport.__typename === "IntakeRefused")
        return refuse(resumeSubmissionImport.message);
      await refresh();
    });
  const undo = async () => {
    const { undoSubmissionImport } = await send(UndoSubmissionImportDocument, { id });
    return undoSubmissionImport.__typename === "IntakeRefused" ? undoSubmissionImport.message : null;
  };
  const discard = async () => {
    const { discardSubmissionImport } = await send(DiscardSubmissionImportDocument, { id });
    return discardSubmissionImport.__typename === "IntakeRefused" ? discardSubmissionImport.message : null;
  };
  return (
    <>
      <Group gap="xs">
        {(state === "STOPPED" || state === "FAILED") && (
          <Button onClick={() => void resume()} loading={isRunning}>
            {t("resume")}
          </Button>
        )}
        {isEnded && hasRows && (
          <DialogButton
            label={t("undo")}
            title={t("undoTitle")}
            submitLabel={t("undoConfirm")}
            onSubmit={undo}
            onDone={() => void refresh()}
            isDanger
          >
            {t("undoLead", { count: facts.rowsCreated + facts.rowsChanged })}
          </DialogButton>
        )}
        {(state === "UNDONE" || (isEnded && !hasRows)) && (
          <DialogButton
            label={t("discard")}
            title={t("discardTitle")}
            submitLabel={t("discardConfirm")}
            onSubmit={discard}
            onDone={() => router.push(importsPath(slug))}
            isDanger
          >
            {t("discardLead")}
          </DialogButton>
        )}
      </Group>
      <FailureAlert message={failure} />
    </>
  );
}
