"use client";

import { ActionIcon, FileButton, Button, Group, Stack, Text } from "@mantine/core";
import { IconPaperclip, IconX } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { formatBytes } from "@/lib/bytes.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";

/** Largest file the register takes. */
export const largestFileBytes = 25 * 1024 * 1024;

interface Props {
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
}

/** Files that go along; they are sent once the submission has its number. */
export function FileFields({ files, onChange }: Props) {
  const t = useTranslations("intake");
  const locale = useLocale();
  return (
    <Stack gap="sm" align="flex-start">
      {files.length > 0 && (
        <PlainList>
          {files.map((file, at) => (
            <PlainListItem
              key={`${file.name} ${at}`}
              aside={
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("removeFile", { file: file.name })}
                  onClick={() => onChange(files.filter((_, other) => other !== at))}
                >
                  <IconX size={16} aria-hidden="true" />
                </ActionIcon>
              }
            >
              {file.name}{" "}
              <Text
                component="span"
                fz="sm"
                c={file.size > largestFileBytes ? "var(--danger-text)" : "var(--text-quiet)"}
              >
                {file.size > largestFileBytes ? t("fileTooLarge") : formatBytes(file.size, locale)}
              </Text>
            </PlainListItem>
          ))}
        </PlainList>
      )}
      <Group gap="md">
        <FileButton multiple onChange={(added) => onChange([...files, ...added])}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              leftSection={<IconPaperclip size={16} aria-hidden="true" />}
            >
              {t("addFiles")}
            </Button>
          )}
        </FileButton>
        <Text fz="sm" c="var(--text-quiet)">
          {t("filesHint")}
        </Text>
      </Group>
    </Stack>
  );
}
