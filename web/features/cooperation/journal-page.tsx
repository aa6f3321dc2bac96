import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { CooperationPage } from "@/features/cooperation/cooperation-page.tsx";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import { ListExport } from "@/features/cooperation/list-export.tsx";
import { NextPage } from "@/features/cooperation/next-page.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { RegionJournalDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label, labelOptions } from "@/lib/labels.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  asked: Readonly<Record<"about" | "text" | "from" | "to" | "after", string | null>>;
}

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What people of the regional centre did, newest first. */
export async function JournalPage({ asked }: Props) {
  await requirePermission("region:work");
  const t = await getTranslations("cooperation.journal");
  const c = await getTranslations("cooperation");
  const locale = await getLocale();
  const room = await cooperationRoom();
  const { after, ...rest } = asked;
  const filter = {
    about: rest.about || null,
    text: rest.text?.slice(0, 200) || null,
    from: isDay(rest.from) ? rest.from : null,
    to: isDay(rest.to) ? rest.to : null,
  };
  const { regionAuditEvents: found } = await load(RegionJournalDocument, { filter, first: 50, after });
  const rows = found.edges.map(({ node }) => node);
  const base = `${room.base}/journal`;
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  ).toString();
  const abouts = [{ value: "", label: t("all") }, ...labelOptions("regionAuditAbout", locale)];
  return (
    <CooperationPage
      room={room}
      list="journal"
      lead={t("lead")}
      actions={<ListExport list="journal" of={filter} />}
    >
      <form method="get" action={base} className="no-print">
        <Group gap="sm" align="end">
          <NativeSelect name="about" label={t("about")} data={abouts} defaultValue={filter.about ?? ""} />
          <TextInput name="text" label={t("text")} defaultValue={filter.text ?? ""} maxLength={200} />
          <TextInput type="date" name="from" label={t("from")} defaultValue={filter.from ?? ""} />
          <TextInput type="date" name="to" label={t("to")} defaultValue={filter.to ?? ""} />
          <Button type="submit" variant="default">
            {t("show")}
          </Button>
        </Group>
      </form>
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <DataTable
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "at", header: t("at"), cell: ({ at }) => formatInstant(at, locale, room.timeZone) },
            { key: "actor", header: t("actor"), cell: ({ actor }) => actor },
            {
              key: "action",
              header: t("action"),
              isHeading: true,
              cell: ({ action }) => label("regionAuditAction", action, locale),
            },
            { key: "subject", header: t("subject"), cell: ({ subject }) => subject },
          ]}
        />
      )}
      <span>{c("shown", { shown: rows.length, total: found.totalCount })}</span>
      <Group gap="md" className="no-print">
        {after && <TextLink href={query ? `${base}?${query}` : base}>{t("newest")}</TextLink>}
        <NextPage pageInfo={found.pageInfo} address={query ? `${base}?${query}` : base} />
      </Group>
    </CooperationPage>
  );
}
