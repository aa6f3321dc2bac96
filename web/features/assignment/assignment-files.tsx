"use client";

import { Anchor, Button, FileButton, Progress, Stack, Text } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { formatBytes } from "@/lib/bytes.ts";
import { formatInstant } from "@/lib/dates.ts";
import type { AssignmentPageQuery } from "@/lib/graphql.generated.ts";
import { uploadFile } from "@/lib/upload-file.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";

interface Props {
  id: string;
  files: AssignmentPageQuery["assignment"]["files"];
  timeZone: string;
  canAdd: boolean;
}

/** Files of the owner's reports, and a way to add one. */
export function AssignmentFiles({ id, files, timeZone, canAdd }: Props) {
  const t = useTranslations("assignments");
  const locale = useLocale();
  return (
    <Stack gap="sm">
      {files.length === 0 ? (
        <Text c="var(--text-quiet)">{t("noFiles")}</Text>
      ) : (
        <PlainList>
          {files.map(({ id: fileId, fileName, byteLength, addedAt, addedBy }) => (
            <PlainListItem key={fileId} aside={formatBytes(byteLength, locale)}>
              <Anchor href={`/files/assignment-files/${fileId}`} download>
                {fileName}
              </Anchor>
              <Text size="sm" c="var(--text-quiet)">
                {formatInstant(addedAt, locale, timeZone)}, {addedBy}
              </Text>
            </PlainListItem>
          ))}
        </PlainList>
      )}
      {canAdd && <AddFile address={`/files/assignments/${id}`} label={t("addFile")} />}
    </Stack>
  );
}

/** Sends one file and shows how far it got. */
export function AddFile({ address, label, accept }: { address: string; label: string; accept?: string }) {
  const [share, setShare] = useState<number | null>(null);
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const add = (file: File | null) => {
    if (file === null) return;
    void run(async () => {
      const refusal = await uploadFile(address, file, setShare);
      if (refusal) refuse(refusal.message);
      else refresh();
    }).finally(() => setShare(null));
  };
  return (
    <Stack gap="xs" align="flex-start" className="no-print">
      <FileButton onChange={add} accept={accept}>
        {(props) => (
          <Button
            {...props}
            size="sm"
            variant="default"
            loading={isRunning}
            leftSection={<IconUpload size={16} aria-hidden="true" />}
          >
            {label}
          </Button>
        )}
      </FileButton>
      {share !== null && <Progress value={share * 100} w={240} aria-label={label} />}
      <FailureAlert message={failure} />
    </Stack>
  );
}
