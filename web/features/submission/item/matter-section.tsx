"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Item } from "@/features/submission/item/load-item.ts";
import { formatInstant } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";
import classes from "./facts-list.module.css";

interface Props {
  item: Item;
  slug: string;
  timeZone: string;
}

/** What is asked, where and about what, and how it came in. What is not known is left out. */
export function MatterSection({ item, slug, timeZone }: Props) {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  const locale = useLocale();
  const lines: [string, ReactNode][] = [
    [t("place"), item.place],
    [t("object"), item.object],
    [t("fact"), item.fact],
    [t("topic"), item.topic && [item.topic.sector?.name, item.topic.name].filter(Boolean).join(" → ")],
    [t("scale"), item.scale && name("incidentClass", item.scale)],
    [t("cause"), item.cause?.name],
    [t("channel"), name("channel", item.channel)],
    [t("externalNumber"), item.externalNumber],
    [t("applicantKind"), name("applicantKind", item.applicantKind)],
    [t("receivedAt"), formatInstant(item.receivedAt, locale, timeZone)],
    [t("registeredAt"), formatInstant(item.registeredAt, locale, timeZone)],
    [t("executor"), item.executorName],
    [
      t("regulation"),
      <TextLink key="version" href={`/${slug}/regulation/versions`} fz="sm">
        {t("regulationVersion", { version: item.regulationVersion })}
      </TextLink>,
    ],
  ];
  return (
    <Section title={t("matter")}>
      <dl className={classes.list}>
        {lines
          .filter(([, value]) => value)
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}
