"use client";

import { Anchor, Button, FileButton, Group, Progress, Text } from "@mantine/core";
import { IconFile, IconPaperclip } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useItem } from "@/features/submission/item/item-context.tsx";
import type { Item } from "@/features/submission/item/load-item.ts";
import { ResultButton } from "@/features/submission/item/result-button.tsx";
import { useUploads } from "@/features/submission/item/use-uploads.ts";
import { send } from "@/lib/browser-graphql.ts";
import { formatBytes } from "@/lib/bytes.ts";
import { formatInstant } from "@/lib/dates.ts";
import { RemoveItemAttachmentDocument } from "@/lib/graphql.generated.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

/** Files of the submission: taken away by a link, added by hand. */
export function AttachmentsSection() {
  const t = useTranslations("submissionItem");
  const { item, can } = useItem();
  return (
    <Section title={t("attachments")}>
      {item.attachments.length > 0 ? (
        <PlainList>
          {item.attachments.map((file) => (
            <FileLine key={file.id} file={file} />
          ))}
        </PlainList>
      ) : (
        <Text fz="sm" c="var(--text-quiet)">
          {t("noAttachments")}
        </Text>
      )}
      {can("submission:answer") && <FileAdder />}
    </Section>
  );
}

function FileLine({ file }: { file: Item["attachments"][number] }) {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { can, timeZone } = useItem();
  const { id, fileName } = file;
  return (
    <PlainListItem
      aside={
        can("submission:register") && (
          <ResultButton
            label={t("removeFile")}
            accessibleLabel={t("removeFileOf", { file: fileName })}
            title={t("removeFileTitle")}
            lead={t("removeFileLead", { file: fileName })}
            submitLabel={t("removeFile")}
            isDanger
            onSubmit={() => send(RemoveItemAttachmentDocument, { id })}
          />
        )
      }
    >
      <IconFile size={16} stroke={1.6} aria-hidden="true" style={{ verticalAlign: "-3px" }} />{" "}
      <Anchor href={`/files/attachments/${id}`} style={{ overflowWrap: "anywhere" }}>
        {fileName}
      </Anchor>
      <Text fz="xs" c="var(--text-quiet)">
        {[
          formatBytes(file.byteLength, locale),
          file.addedBy,
          formatInstant(file.addedAt, locale, timeZone),
        ].join(" · ")}
      </Text>
    </PlainListItem>
  );
}

function FileAdder() {
  const t = useTranslations("submissionItem");
  const { item, changed } = useItem();
  const { upload, current, failure } = useUploads(item.id, changed);
  return (
    <div className="no-print">
      <Group gap="sm" mt="sm">
        <FileButton multiple onChange={(files) => void upload(files)}>
          {(props) => (
            <Button
              {...props}
              size="compact-md"
              variant="default"
              loading={current !== null}
              leftSection={<IconPaperclip size={16} aria-hidden="true" />}
            >
              {t("addFile")}
            </Button>
          )}
        </FileButton>
        <Text fz="xs" c="var(--text-quiet)">
          {t("fileHint")}
        </Text>
      </Group>
      {current && (
        <div role="status">
          <Text fz="sm" mt="xs" mb={4}>
            {t("uploading", { file: current.name, percent: Math.round(current.share * 100) })}
          </Text>
          <Progress value={current.share * 100} aria-label={t("uploadProgress")} />
        </div>
      )}
      {failure && (
        <div style={{ marginTop: 10 }}>
          <FailureAlert message={failure} />
        </div>
      )}
    </div>
  );
}
