"use client";

import { Checkbox, Stack, Text, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { FaultLine } from "@/features/submission/intake-fault.tsx";
import type { PartProps } from "@/features/submission/intake-form.tsx";
import { Proposed } from "@/features/submission/repeat-proposals.tsx";
import { useLikelyRepeats } from "@/features/submission/use-likely-repeats.ts";
import type { UnsavedSubmissionInput } from "@/lib/graphql.generated.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

type Props = Pick<PartProps, "slug" | "draft" | "onChange" | "fault"> & {
  unsaved: UnsavedSubmissionInput | null;
  timeZone: string;
};

/**
 * Earlier submissions that look like the one being filled in. What is marked takes effect when it is saved.
 * Nothing is shown while there are none.
 */
export function LikelyRepeats({ slug, draft, onChange, fault, unsaved, timeZone }: Props) {
  const t = useTranslations("repeats");
  const likely = useLikelyRepeats(unsaved, draft.repeats);
  const mark = (id: string, isRepeat: boolean) =>
    onChange({
      repeats: isRepeat ? [...draft.repeats, id] : draft.repeats.filter((other) => other !== id),
    });
  return (
    <div data-field="repeats">
      <VisuallyHidden role="status">
        {likely.length > 0 && t("found", { count: likely.length })}
      </VisuallyHidden>
      {likely.length > 0 && (
        <Section title={t("title")}>
          <Stack gap="xs">
            <Text fz="sm" c="var(--text-quiet)">
              {t("unsavedLead")}
            </Text>
            <PlainList>
              {likely.map(({ other, reasons }) => (
                <PlainListItem key={other.id}>
                  <Proposed slug={slug} proposal={{ other, reasons }} timeZone={timeZone} isApart />
                  <Checkbox
                    mt={4}
                    label={t("isRepeatOf", { number: other.number })}
                    checked={draft.repeats.includes(other.id)}
                    onChange={(event) => mark(other.id, event.currentTarget.checked)}
                  />
                </PlainListItem>
              ))}
            </PlainList>
            <FaultLine fault={fault} field="repeats" />
          </Stack>
        </Section>
      )}
    </div>
  );
}
