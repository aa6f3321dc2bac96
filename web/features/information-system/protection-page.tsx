import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { ProtectionButton } from "@/features/information-system/protection-dialog.tsx";
import { SystemLinks } from "@/features/information-system/system-links.tsx";
import { CentreFiles } from "@/features/training/centre-files.tsx";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import { featureRoom } from "@/lib/feature-room.ts";
import { ProtectionDocument, type ProtectionQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";

type Measure = ProtectionQuery["protectionMeasures"][number];

/** What an administrator does to protect data: when it was done, what shows it, when it is due again. */
export async function ProtectionPage({ slug }: { slug: string }) {
  const room = await featureRoom(slug, "informationSystem:change", ["SEC-02"]);
  const t = await getTranslations("protection");
  const locale = await getLocale();
  const { protectionMeasures: measures } = await load(ProtectionDocument, {});
  const today = todayIn(room.timeZone);
  const day = (value: string | null) => (value ? formatShortDay(value, locale) : "—");
  const table = {
    name: `${t("title")} — ${room.name}, ${day(today)}`,
    header: [t("measure"), t("source"), t("state"), t("doneOn"), t("doneBy"), t("document"), t("dueOn")],
    rows: measures.map((measure) => [
      measure[locale],
      measure.source,
      label("protectionState", measure.state, locale),
      day(measure.marks[0]?.doneOn ?? null),
      measure.marks[0]?.doneByName ?? "",
      measure.marks[0]?.document ?? "",
      day(measure.dueOn),
    ]),
  };
  const isKept = ({ state }: Measure) => state === "DONE" || state === "DUE_SOON";
  return (
    <Page
      title={t("title")}
      lead={
        <>
          {t("lead", { done: measures.filter(isKept).length, total: measures.length })}{" "}
          <ClauseLinks base={room.base} clauses={room.clauses} />
        </>
      }
      actions={
        <>
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
    >
      <SystemLinks base={room.base} current="protection" />
      <PlainList>
        {measures.map((measure) => (
          <PlainListItem
            key={measure.code}
            aside={<ProtectionButton measureCode={measure.code} name={measure[locale]} today={today} />}
          >
            <MeasureLine measure={measure} timeZone={room.timeZone} />
          </PlainListItem>
        ))}
      </PlainList>
      <Text fz="sm" c="var(--text-quiet)">
        {t("note2")}
      </Text>
    </Page>
  );
}

async function MeasureLine({ measure, timeZone }: { measure: Measure; timeZone: string }) {
  const t = await getTranslations("protection");
  const locale = await getLocale();
  const { source, isConfirmed, months, dueOn, state, marks } = measure;
  const day = (value: string) => formatShortDay(value, locale);
  return (
    <Stack gap={4}>
      <Text fw={550}>{measure[locale]}</Text>
      <Text fz="sm" c="var(--text-quiet)">
        {source} · {t("every", { months })}
        {!isConfirmed && ` · ${t("unconfirmed")}`}
      </Text>
      <Text fz="sm">
        {label("protectionState", state, locale)}
        {dueOn && `, ${t("dueBy", { day: day(dueOn) })}`}
      </Text>
      {marks.length > 0 && (
        <details>
          <summary>{t("times", { count: marks.length })}</summary>
          <Stack gap="xs" mt="xs">
            {marks.map(({ id, doneOn, doneByName, document, note, files }) => (
              <div key={id}>
                <Text fz="sm">{[day(doneOn), doneByName, document, note].filter(Boolean).join(" · ")}</Text>
                <CentreFiles
                  files={files}
                  address={`/files/centre/protection-marks/${id}`}
                  timeZone={timeZone}
                />
              </div>
            ))}
          </Stack>
        </details>
      )}
    </Stack>
  );
}
