"use client";

import { Alert, FileInput, List, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  type FileOutcomeFragment,
  ImportCausesDocument,
  ImportTopicsDocument,
} from "@/lib/graphql.generated.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Imported = Extract<FileOutcomeFragment, { __typename: "ClassifierImported" }>;

/** Refused rows that are named; the rest is counted. */
const MOST_NAMED = 20;

/** Takes a classifier over from a csv file and tells what came of each row. */
export function ClassifierFileButton({ kind }: { kind: "topics" | "causes" }) {
  const t = useTranslations("classifierFile");
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const bring = async () => {
    if (!file) return t("missing");
    const content = await file.text();
    const { outcome } =
      kind === "topics"
        ? await send(ImportTopicsDocument, { content })
        : await send(ImportCausesDocument, { content });
    if (outcome.__typename === "SubmissionRefused") return outcome.message;
    setImported(outcome);
    setFile(null);
    router.refresh();
    // The dialogue stays open: it now shows what came of the file.
    const { added, changed, unchanged } = outcome;
    return t("done", { added, changed, unchanged });
  };
  return (
    <DialogButton
      label={t("open")}
      title={t(kind)}
      submitLabel={t("bring")}
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => {
        setFile(null);
        setImported(null);
      }}
      onSubmit={bring}
    >
      <Text fz="sm">{kind === "topics" ? t("topicColumns") : t("causeColumns")}</Text>
      <FileInput
        label={t("file")}
        accept=".csv,text/csv"
        value={file}
        onChange={setFile}
        clearable
        clearButtonProps={{ "aria-label": t("clear") }}
      />
      {imported && imported.refused.length > 0 && (
        <Alert variant="light" title={t("refused", { count: imported.refused.length })}>
          <Stack gap={4}>
            <List size="sm">
              {imported.refused.slice(0, MOST_NAMED).map(({ row, message }) => (
                <List.Item key={row}>{t("row", { row, message })}</List.Item>
              ))}
            </List>
          </Stack>
        </Alert>
      )}
    </DialogButton>
  );
}
