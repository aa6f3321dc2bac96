"use client";

import { NumberInput, Switch, Text, Textarea } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { AssessOfficialPageDocument, type RequirementSetFactsFragment } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  page: { readonly id: string; readonly revision: number };
  requirements: RequirementSetFactsFragment["requirements"];
  /** What was found last, to begin with. */
  last: readonly { readonly code: string; readonly value: number | null }[];
}

/** Holds a page against the requirements: what the program knows by itself is not asked. */
export function AssessButton({ page, requirements, last }: Props) {
  const t = useTranslations("officialPages");
  const locale = useLocale();
  // The number of posts is known only of pages that are published to from here.
  const asked = requirements.filter(({ isAutomatic, code }) => !isAutomatic || code === "POSTS");
  const begin = () =>
    Object.fromEntries(last.flatMap(({ code, value }) => (value === null ? [] : [[code, value]])));
  const [values, setValues] = useState<Record<string, number | string>>(begin);
  const [note, setNote] = useState("");
  const set = (code: string, value: number | string) => setValues({ ...values, [code]: value });
  return (
    <DialogButton
      label={t("assess")}
      title={t("assess")}
      submitLabel={t("saveAssessment")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => {
        setValues(begin());
        setNote("");
      }}
      onSubmit={async () => {
        const answers = asked
          .filter(({ code }) => values[code] !== undefined && values[code] !== "")
          .map(({ code }) => ({ code, value: Number(values[code]) }));
        const input = { pageId: page.id, revision: page.revision, answers, note: note || null };
        return refusalOf((await send(AssessOfficialPageDocument, { input })).outcome);
      }}
    >
      <Text fz="sm" c="var(--text-quiet)">
        {t("assessHint")}
      </Text>
      {asked.map(({ code, title, titleEn, isYesNo, isCounted, bands }) => {
        const words = locale === "en" ? titleEn : title;
        const most = Math.max(...bands.map(({ points }) => points));
        const hint = isCounted ? t("upTo", { points: most }) : t("notCounted");
        return isYesNo ? (
          <Switch
            key={code}
            label={words}
            description={hint}
            checked={Number(values[code] ?? 0) === 1}
            onChange={(event) => set(code, event.currentTarget.checked ? 1 : 0)}
          />
        ) : (
          <NumberInput
            key={code}
            label={words}
            description={hint}
            value={values[code] ?? ""}
            onChange={(value) => set(code, value)}
            min={0}
          />
        );
      })}
      <Textarea
        label={t("note")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
      />
    </DialogButton>
  );
}
