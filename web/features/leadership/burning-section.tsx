"use client";

import { Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { registerPath, submissionPath } from "@/features/submission/paths.ts";
import type { LeadershipPageQuery } from "@/lib/graphql.generated.ts";
import { formatInstant } from "@/lib/dates.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Item = LeadershipPageQuery["submissions"]["edges"][number]["node"];

interface Props {
  slug: string;
  facets: LeadershipPageQuery["submissionFacets"];
  items: readonly Item[];
  timeZone: string;
}

/** What is overdue now, the longest first, and what comes next. */
export function BurningSection({ slug, facets, items, timeZone }: Props) {
  const t = useTranslations("leadership");
  const locale = useLocale();
  const columns: Column<Item>[] = [
    {
      key: "number",
      header: t("number"),
      isHeading: true,
      cell: ({ id, number }) => <TextLink href={submissionPath(slug, id)}>{number}</TextLink>,
    },
    { key: "matter", header: t("matter"), cell: ({ summary }) => summary },
    {
      key: "due",
      header: t("due"),
      cell: ({ dueAt }) => (dueAt === null ? "—" : formatInstant(dueAt, locale, timeZone)),
    },
    {
      key: "recipient",
      header: t("recipient"),
      cell: ({ recipient }) => recipient?.name ?? t("noRecipient"),
    },
  ];
  return (
    <Section
      title={t("burning")}
      aside={<TextLink href={registerPath(slug, "view=OVERDUE")}>{t("all")}</TextLink>}
    >
      <Stack gap="md">
        <Facts
          facts={[
            { name: t("overdue"), value: facets.overdue },
            { name: t("dueToday"), value: facets.dueToday },
            { name: t("dueSoon"), value: facets.dueSoon },
            { name: t("unassigned"), value: facets.unassigned },
          ]}
        />
        {items.length === 0 ? (
          <Text>{t("burningCount", { count: 0 })}</Text>
        ) : (
          <DataTable caption={t("burning")} columns={columns} rows={items} rowKey={({ id }) => id} />
        )}
      </Stack>
    </Section>
  );
}
