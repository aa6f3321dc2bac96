"use client";

import { Checkbox, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFlagNames } from "@/features/inbox/filter-options.ts";
import type { InboxView, ViewChange } from "@/features/inbox/inbox-view.ts";
import { useDelayed } from "@/lib/use-delayed.ts";
import { DayField } from "@/ui/day-field.tsx";

interface Props {
  view: InboxView;
  onChange: (change: ViewChange) => void;
}

const marks = [1, 2, 3, 4, 5];

/** Days of receipt. */
export function DaysFilter({ view, onChange }: Props) {
  const t = useTranslations("inbox");
  return (
    <Stack gap="xs">
      <DayField
        label={t("receivedFrom")}
        value={view.from}
        onChange={(from) => onChange({ from })}
        max={view.to ?? undefined}
        clearable
      />
      <DayField
        label={t("receivedTo")}
        value={view.to}
        onChange={(to) => onChange({ to })}
        min={view.from ?? undefined}
        clearable
      />
    </Stack>
  );
}

/** Place, signs of the submission and the applicant's mark. */
export function OtherFilters({ view, onChange }: Props) {
  const t = useTranslations("inbox");
  const flags = useFlagNames();
  const [place, setPlace] = useDelayed(view.place, (text) => onChange({ place: text }));
  return (
    <Stack gap="sm">
      <TextInput
        size="xs"
        label={t("filter.place")}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      {flags.map(({ param, label }) => (
        <Checkbox
          key={param}
          size="xs"
          label={label}
          checked={view.flags[param]}
          onChange={(event) => onChange({ flags: { [param]: event.currentTarget.checked } })}
        />
      ))}
      <Checkbox.Group
        label={t("filter.mark")}
        value={view.marks.map(String)}
        onChange={(chosen) => onChange({ marks: chosen.map(Number).sort() })}
      >
        <Stack gap={6} mt={6}>
          {marks.map((mark) => (
            <Checkbox key={mark} size="xs" value={`${mark}`} label={t("markOf", { mark })} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}
