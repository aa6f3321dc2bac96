"use client";

import { Button, FileButton, Group, Select, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import {
  type AgendaItemFactsFragment,
  type MaterialFactsFragment,
  RemoveMeetingMaterialDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { sendFile } from "@/lib/send-file.ts";
import { useAction } from "@/lib/use-action.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  meetingId: string;
  materials: readonly MaterialFactsFragment[];
  items: readonly AgendaItemFactsFragment[];
  canAdd: boolean;
  timeZone: string;
}

/** Files that members prepare for the meeting as a whole or for one of its matters. */
export function MaterialsSection({ meetingId, materials, items, canAdd, timeZone }: Props) {
  const t = useTranslations("meetings.materials");
  const locale = useLocale();
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const [itemId, setItemId] = useState<string | null>(null);
  const add = (file: File | null) => {
    if (!file) return;
    void run(async () => {
      const query = itemId === null ? "" : `?item=${itemId}`;
      const refusal = await sendFile(`/files/meetings/${meetingId}${query}`, file);
      if (refusal) return refuse(refusal.message);
      refresh();
    });
  };
  const titleOf = (id: string | null | undefined) => items.find((item) => item.id === id)?.title ?? null;
  return (
    <Section title={t("title")}>
      <Stack gap="xs">
        {materials.length === 0 && <Text c="var(--text-quiet)">{t(canAdd ? "none" : "noneAtAll")}</Text>}
        <PlainList>
          {materials.map(({ id, fileName, byteLength, addedAt, addedBy, agendaItemId }) => (
            <PlainListItem
              key={id}
              aside={
                canAdd && (
                  <DialogButton
                    label={t("remove")}
                    accessibleLabel={t("removeOf", { name: fileName })}
                    title={t("removeTitle")}
                    submitLabel={t("remove")}
                    isDanger
                    onSubmit={async () =>
                      refusalOf((await send(RemoveMeetingMaterialDocument, { id })).outcome)
                    }
                  >
                    <Text>{fileName}</Text>
                  </DialogButton>
                )
              }
            >
              <a href={`/files/meetings/materials/${id}`} download>
                {fileName}
              </a>
              <Text fz="sm" c="var(--text-quiet)">
                {[
                  titleOf(agendaItemId),
                  t("size", { kilobytes: Math.max(1, Math.round(byteLength / 1024)) }),
                  formatInstant(addedAt, locale, timeZone),
                  addedBy,
                ]
                  .filter((each) => each !== null)
                  .join(" · ")}
              </Text>
            </PlainListItem>
          ))}
        </PlainList>
        <FailureAlert message={failure} />
        {canAdd && (
          <Group gap="xs" align="flex-end" className="no-print">
            {items.length > 0 && (
              <Select
                label={t("for")}
                placeholder={t("forAll")}
                data={items.map(({ id, title }) => ({ value: id, label: title }))}
                value={itemId}
                onChange={setItemId}
                clearable
                flex="1 1 240px"
                maw={420}
              />
            )}
            <FileButton onChange={add}>
              {(props) => (
                <Button {...props} variant="default" loading={isRunning}>
                  {t("add")}
                </Button>
              )}
            </FileButton>
          </Group>
        )}
      </Stack>
    </Section>
  );
}
