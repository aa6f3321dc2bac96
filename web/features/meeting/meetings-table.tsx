"use client";

import { Select } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { MeetingStateBadge } from "@/features/meeting/meeting-state-badge.tsx";
import { meetingPath, spanText } from "@/features/meeting/meeting-time.ts";
import type { MeetingRowFragment } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  meetings: readonly MeetingRowFragment[];
  timeZone: string;
  state: string | null;
}

/** Meetings, the latest first, with a choice of their state. */
export function MeetingsTable({ slug, meetings, timeZone, state }: Props) {
  const t = useTranslations("meetings");
  const { name } = useLabels();
  const locale = useLocale();
  const router = useRouter();
  const columns: Column<MeetingRowFragment>[] = [
    {
      key: "title",
      header: t("meeting"),
      isHeading: true,
      cell: ({ id, title }) => <TextLink href={meetingPath(slug, id)}>{title}</TextLink>,
    },
    { key: "number", header: t("number"), cell: ({ number, year }) => `${number}/${year}` },
    {
      key: "when",
      header: t("when"),
      cell: ({ startsAt, endsAt }) => spanText(startsAt, endsAt, locale, timeZone),
    },
    { key: "form", header: t("form"), cell: ({ form }) => name("meetingForm", form) },
    {
      key: "state",
      header: t("state"),
      cell: (row) => <MeetingStateBadge state={row.state} label={name("meetingState", row.state)} />,
    },
  ];
  return (
    <>
      <Select
        className="no-print"
        label={t("state")}
        placeholder={t("anyState")}
        data={labelOptions("meetingState", locale)}
        value={state}
        onChange={(value) => router.push(`/${slug}/meetings${value === null ? "" : `?state=${value}`}`)}
        clearable
        maw={280}
      />
      {meetings.length === 0 ? (
        <Empty title={t("noneSuch")} />
      ) : (
        <DataTable caption={t("title")} columns={columns} rows={meetings} rowKey={({ id }) => id} />
      )}
    </>
  );
}
