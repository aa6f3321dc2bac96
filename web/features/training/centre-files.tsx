"use client";

import { Button, FileButton, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { send } from "@/lib/browser-graphql.ts";
import { type CentreFileRowFragment, RemoveCentreFileDocument } from "@/lib/graphql.generated.ts";
import { sendFile } from "@/lib/send-file.ts";
import { useAction } from "@/lib/use-action.ts";
import { formatInstant } from "@/lib/dates.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";

interface Props {
  files: readonly CentreFileRowFragment[];
  /** Where files are sent to; null for whoever may only look. */
  address: string | null;
  timeZone: string;
}

/** Files of a training or a document. */
export function CentreFiles({ files, address, timeZone }: Props) {
  const t = useTranslations("trainings.files");
  const locale = useLocale();
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const add = (file: File | null) => {
    if (!file || address === null) return;
    void run(async () => {
      const refusal = await sendFile(address, file);
      if (refusal) return refuse(refusal.message);
      refresh();
    });
  };
  return (
    <Stack gap="xs">
      <FailureAlert message={failure} />
      {files.length === 0 && <Text c="var(--text-quiet)">{t("none")}</Text>}
      <PlainList>
        {files.map(({ id, fileName, byteLength, addedAt }) => (
          <PlainListItem
            key={id}
            aside={
              address !== null && (
                <DialogButton
                  label={t("remove")}
                  accessibleLabel={t("removeOf", { name: fileName })}
                  title={t("removeTitle")}
                  submitLabel={t("remove")}
                  isDanger
                  onSubmit={async () => {
                    await send(RemoveCentreFileDocument, { id });
                    return null;
                  }}
                >
                  <Text>{fileName}</Text>
                </DialogButton>
              )
            }
          >
            <a href={`/files/centre/${id}`} download>
              {fileName}
            </a>
            <Text fz="sm" c="var(--text-quiet)">
              {t("size", { kilobytes: Math.max(1, Math.round(byteLength / 1024)) })} ·{" "}
              {formatInstant(addedAt, locale, timeZone)}
            </Text>
          </PlainListItem>
        ))}
      </PlainList>
      {address !== null && (
        <div className="no-print">
          <FileButton onChange={add}>
            {(props) => (
              <Button {...props} variant="default" size="sm" loading={isRunning}>
                {t("add")}
              </Button>
            )}
          </FileButton>
        </div>
      )}
    </Stack>
  );
}
