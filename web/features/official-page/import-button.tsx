"use client";

import { Alert, Button, FileButton, List } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Failure } from "@/lib/failure.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

interface Taken {
  readonly added?: number;
  readonly changed?: number;
  readonly pages?: number;
  readonly refused: readonly { readonly row: number; readonly message: string }[];
}

const shownRows = 20;

/** Sends a table and tells what of it was taken. */
async function sendTable(address: string, file: File): Promise<Taken | string> {
  const headers = {
    "x-file-name": encodeURIComponent(file.name),
    "content-type": "application/octet-stream",
  };
  const response = await fetch(address, { method: "POST", body: file, headers }).catch((error: unknown) => {
    throw new Failure("OFFLINE", "No answer from the API.", { cause: error });
  });
  const body = (await response.json().catch(() => ({}))) as Partial<Taken> & { message?: string };
  if (response.status === 422 && body.message) return body.message;
  if (!response.ok)
    throw new Failure(response.status === 413 ? "TOO_LARGE" : "INTERNAL", `HTTP ${response.status}`);
  return { ...body, refused: body.refused ?? [] };
}

/** Takes a register or a monthly sheet out of a file. */
export function ImportButton({ address }: { address: string }) {
  const t = useTranslations("officialPages");
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const [taken, setTaken] = useState<Taken | null>(null);
  const add = (file: File | null) => {
    if (!file) return;
    setTaken(null);
    void run(async () => {
      const outcome = await sendTable(address, file);
      if (typeof outcome === "string") return refuse(outcome);
      setTaken(outcome);
      refresh();
    });
  };
  return (
    <>
      <FileButton onChange={add} accept=".xlsx,.csv">
        {(props) => (
          <Button {...props} variant="default" size="sm" loading={isRunning}>
            {t("import")}
          </Button>
        )}
      </FileButton>
      <FailureAlert message={failure} />
      {taken && (
        <Alert
          role="status"
          color={taken.refused.length > 0 ? "yellow" : "green"}
          withCloseButton
          closeButtonLabel={t("close")}
          onClose={() => setTaken(null)}
          w="100%"
        >
          {taken.pages === undefined
            ? t("takenPages", { added: taken.added ?? 0, changed: taken.changed ?? 0 })
            : t("takenFigures", { pages: taken.pages })}
          {taken.refused.length > 0 && (
            <List size="sm" mt="xs">
              {taken.refused.slice(0, shownRows).map(({ row, message }) => (
                <List.Item key={row}>{t("refusedRow", { row, message })}</List.Item>
              ))}
            </List>
          )}
        </Alert>
      )}
    </>
  );
}
