"use client";

import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Parts } from "@/features/analysis/load-analysis.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { BarList } from "@/ui/bar-list.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  title: string;
  /** Set of labels of the codes. */
  set: string;
  parts: Parts;
}

/** Submissions of the period, told apart by one property. */
export function BreakdownSection({ title, set, parts }: Props) {
  const t = useTranslations("analysis");
  const { name } = useLabels();
  const bars = parts.map(({ code, count, open }) => ({
    key: code,
    name: code === "" ? t("notStated") : name(set, code),
    count,
    aside: t("open", { count: open }),
  }));
  return (
    <Section title={title}>
      {bars.length === 0 ? <Text>{t("nothing")}</Text> : <BarList bars={bars} label={title} />}
    </Section>
  );
}
