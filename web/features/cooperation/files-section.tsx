"use client";

import { Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import { type CooperationFileFragment, RemoveCooperationFileDocument } from "@/lib/graphql.generated.ts";
import { sendFile } from "@/lib/send-file.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  files: readonly CooperationFileFragment[];
  /** Where files are sent to; null when none may be added any more. */
  address: string | null;
  /** Whose files the viewer may take away. */
  side: "REGION" | "MUNICIPALITY";
  timeZone: string;
}

/** Files of a request or an incident. The other side sees them at once, which the hint says. */
export function FilesSection({ files, address, side, timeZone }: Props) {
  const t = useTranslations("cooperation.files");
  const locale = useLocale();
  const labels = useLabels();
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
    <Section
      title={t("title")}
      aside={
        address !== null && (
          <FileButton onChange={add}>
            {(props) => (
              <Button {...props} variant="default" size="sm" loading={isRunning}>
                {t("add")}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      <Stack gap="xs">
        <FailureAlert message={failure} />
        {files.length === 0 && <Text c="var(--text-quiet)">{t("none")}</Text>}
        <PlainList>
          {files.map(({ id, fileName, byteLength, addedAt, side: whose }) => (
            <PlainListItem
              key={id}
              aside={
                address !== null &&
                whose === side && (
                  <DialogButton
                    label={t("remove")}
                    accessibleLabel={t("removeOf", { name: fileName })}
                    title={t("removeTitle")}
                    submitLabel={t("remove")}
                    isDanger
                    onSubmit={async () =>
                      (await send(RemoveCooperationFileDocument, { id })).outcome?.message ?? null
                    }
                  >
                    <Text>{fileName}</Text>
                  </DialogButton>
                )
              }
            >
              <a href={`/files/cooperation/${id}`} download>
                {fileName}
              </a>
              <Group gap="xs">
                <Text fz="sm" c="var(--text-quiet)">
                  {[
                    labels.name("cooperationSide", whose),
                    t("size", { kilobytes: Math.max(1, Math.round(byteLength / 1024)) }),
                    formatInstant(addedAt, locale, timeZone),
                  ].join(" · ")}
                </Text>
              </Group>
            </PlainListItem>
          ))}
        </PlainList>
        {address !== null && (
          <Text fz="sm" c="var(--text-quiet)">
            {t("hint")}
          </Text>
        )}
      </Stack>
    </Section>
  );
}
