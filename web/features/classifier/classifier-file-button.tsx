"use client";

import { Alert, FileInput, List, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  type FileOutcomeFragment,
  ImportCausesDocument,
  ImportTopicsDocument,
  PreviewClassifierFileDocument,
} from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

type Imported = Extract<FileOutcomeFragment, { __typename: "ClassifierImported" }>;

/** Refused rows that are named; the rest is counted. */
const MOST_NAMED = 20;
/** Characters made of bytes at once: a call takes only so many arguments. */
const CHUNK = 8_192;
const kindOf = { topics: "TOPICS", causes: "CAUSES" } as const;

/** Takes a classifier over from a csv or xlsx file: shows what it would bring, and tells what came of each row. */
export function ClassifierFileButton({ kind }: { kind: "topics" | "causes" }) {
  const t = useTranslations("classifierFile");
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const [foreseen, setForeseen] = useState<Imported | null>(null);
  const { run, refuse, failure } = useAction();
  const look = (given: File | null) => {
    setFile(given);
    setForeseen(null);
    setImported(null);
    if (!given) return;
    void run(async () => {
      const variables = { kind: kindOf[kind], ...(await contentOf(given)) };
      const { outcome } = await send(PreviewClassifierFileDocument, variables);
      if (outcome.__typename === "SubmissionRefused") return refuse(outcome.message);
      setForeseen(outcome);
    });
  };
  const bring = async () => {
    if (!file) return t("missing");
    const variables = await contentOf(file);
    const { outcome } =
      kind === "topics"
        ? await send(ImportTopicsDocument, variables)
        : await send(ImportCausesDocument, variables);
    if (outcome.__typename === "SubmissionRefused") return outcome.message;
    setImported(outcome);
    setForeseen(null);
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
        look(null);
        refuse(null);
      }}
      onSubmit={bring}
    >
      <Text fz="sm">{kind === "topics" ? t("topicColumns") : t("causeColumns")}</Text>
      <FileInput
        label={t("file")}
        accept=".csv,.xlsx,text/csv"
        value={file}
        onChange={look}
        clearable
        clearButtonProps={{ "aria-label": t("clear") }}
      />
      <FailureAlert message={failure} />
      {foreseen && <Foreseen foreseen={foreseen} />}
      <RefusedRows refused={(imported ?? foreseen)?.refused ?? []} />
    </DialogButton>
  );
}

/** What the file would change, before anything is. */
function Foreseen({ foreseen: { added, changed, unchanged, rows } }: { foreseen: Imported }) {
  const t = useTranslations("classifierFile");
  const { name: word } = useLabels();
  const told = rows.filter(({ outcome }) => outcome === "ADDED" || outcome === "CHANGED");
  return (
    <Alert variant="light" color="gray" title={t("foreseen", { added, changed, unchanged })}>
      <List size="sm">
        {told.slice(0, MOST_NAMED).map(({ row, name, outcome }) => (
          <List.Item key={row}>
            {t("row", { row, message: `${name}: ${word("classifierRow", outcome)}` })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function RefusedRows({ refused }: { refused: Imported["refused"] }) {
  const t = useTranslations("classifierFile");
  if (refused.length === 0) return null;
  return (
    <Alert variant="light" title={t("refused", { count: refused.length })}>
      <List size="sm">
        {refused.slice(0, MOST_NAMED).map(({ row, message }) => (
          <List.Item key={row}>{t("row", { row, message })}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** A book goes as its bytes, a text as it is. */
async function contentOf(file: File): Promise<{ content: string; format: "CSV" | "XLSX" }> {
  if (!file.name.toLowerCase().endsWith(".xlsx")) return { content: await file.text(), format: "CSV" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return { content: btoa(text), format: "XLSX" };
}
