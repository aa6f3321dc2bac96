"use client";

import { Group, NumberInput, SegmentedControl, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Days } from "@/features/quality/period.ts";
import { send } from "@/lib/browser-graphql.ts";
import { DrawQualitySampleDocument } from "@/lib/graphql.generated.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

/** Draws answers for review and opens what was drawn. */
export function DrawButton({ days, slug }: { days: Days; slug: string }) {
  const t = useTranslations("quality");
  const router = useRouter();
  const drawn = useRef<string | null>(null);
  const [period, setPeriod] = useState<{ from: string | null; to: string | null }>(days);
  const [share, setShare] = useState(10);
  const [reviewers, setReviewers] = useState("1");
  const [seed, setSeed] = useState("");
  const draw = async () => {
    const { from, to } = period;
    if (from === null || to === null) return t("daysMissing");
    const input = { from, to, share, reviewers: Number(reviewers), seed: seed.trim() || null };
    const { outcome } = await send(DrawQualitySampleDocument, { input });
    if (outcome.__typename === "SubmissionRefused") return outcome.message;
    drawn.current = outcome.sample.id;
    return null;
  };
  return (
    <DialogButton
      label={t("draw")}
      title={t("draw")}
      submitLabel={t("drawNow")}
      onOpen={() => setPeriod(days)}
      onSubmit={draw}
      onDone={() => router.push(`/${slug}/quality/samples/${drawn.current ?? ""}`)}
    >
      <Text fz="sm">{t("drawLead")}</Text>
      <Group grow align="start">
        <DayField
          label={t("sentFrom")}
          value={period.from}
          onChange={(from) => setPeriod({ ...period, from })}
        />
        <DayField label={t("sentTo")} value={period.to} onChange={(to) => setPeriod({ ...period, to })} />
      </Group>
      <NumberInput
        label={t("share")}
        value={share}
        onChange={(value) => setShare(typeof value === "number" ? value : 0)}
        min={1}
        max={100}
        allowDecimal={false}
      />
      <div role="group" aria-label={t("reviewers")}>
        <Text fz="sm" mb={4}>
          {t("reviewers")}
        </Text>
        <SegmentedControl data={["1", "2"]} value={reviewers} onChange={setReviewers} />
      </div>
      <TextInput
        label={t("seed")}
        description={t("seedHint")}
        value={seed}
        onChange={(event) => setSeed(event.currentTarget.value)}
        maxLength={100}
      />
    </DialogButton>
  );
}
