import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { RestoreButton } from "@/features/classifier/version-dialogs.tsx";
import { formatInstant } from "@/lib/dates.ts";
import type { FeatureRoom } from "@/lib/feature-room.ts";
import {
  type ClassifierKind,
  ClassifierVersionDocument,
  type ClassifierVersionQuery,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { ExportButton } from "@/ui/export-button.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

type Version = ClassifierVersionQuery["classifierVersion"];
type Change = Version["difference"][number];

interface Props {
  room: FeatureRoom;
  kind: ClassifierKind;
  number: number;
  /** The version it is held against; the one before when null. */
  from: number | null;
  isNewest: boolean;
}

/** One version: what differs from another one, and everything it says. */
export async function VersionSection({ room, kind, number, from, isNewest }: Props) {
  const t = await getTranslations("classifiers");
  const locale = await getLocale();
  const { classifierVersion: version } = await load(ClassifierVersionDocument, { kind, number, from });
  const federal = kind === "SECTORS" ? "sector" : "federalTopic";
  const table = {
    name: `${label("classifierKind", kind, locale)} — ${t("versionOf", { number })}`,
    header: headerOf(kind, t),
    rows: version.entries.map((entry) => [
      entry.name,
      entry.isClosed ? t("yes") : "",
      kind === "CAUSES"
        ? label("causeGroup", entry.group ?? "", locale)
        : entry.federalCodes.map((code) => label(federal, code, locale)).join(", "),
      kind === "SECTORS" ? (entry.clause ?? "") : kind === "TOPICS" ? (entry.sectorName ?? "") : "",
    ]),
  };
  const canRestore = !isNewest && kind !== "SECTORS" && room.may("classifier:change");
  return (
    <Section title={t("versionOf", { number })} aside={<ExportButton table={table} />}>
      <Stack gap="sm">
        <Text>
          {[
            label("classifierAct", version.act, locale),
            version.restoredNumber === null ? null : t("versionOf", { number: version.restoredNumber }),
            formatInstant(version.madeAt, locale, room.timeZone),
            version.actor,
            version.reason,
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
        {canRestore && (
          <div className="no-print">
            <RestoreButton kind={kind} number={number} />
          </div>
        )}
        <Text fw={550}>{t("difference", { number: from ?? number - 1 })}</Text>
        {version.difference.length === 0 && <Text c="var(--text-quiet)">{t("same")}</Text>}
        <PlainList>
          {version.difference.map((change) => (
            <PlainListItem
              key={change.id}
              aside={<Text fz="sm">{label("entryChange", change.change, locale)}</Text>}
            >
              <Text>{change.name}</Text>
              <Fields change={change} federal={federal} />
            </PlainListItem>
          ))}
        </PlainList>
      </Stack>
    </Section>
  );
}

function headerOf(
  kind: ClassifierKind,
  t: (key: "name" | "closed" | "group" | "federal" | "clause" | "sector") => string,
) {
  const last = kind === "SECTORS" ? t("clause") : t("sector");
  return [
    t("name"),
    t("closed"),
    kind === "CAUSES" ? t("group") : t("federal"),
    ...(kind === "CAUSES" ? [] : [last]),
  ];
}

async function Fields({ change: { fields }, federal }: { change: Change; federal: string }) {
  const t = await getTranslations("classifiers");
  const locale = await getLocale();
  const told = (field: string, value: string | null) => {
    if (value === null) return "—";
    if (field === "isClosed") return value === "true" ? t("yes") : t("no");
    if (field === "group") return label("causeGroup", value, locale);
    return field.startsWith("federal")
      ? value
          .split(", ")
          .map((code) => label(federal, code, locale))
          .join(", ")
      : value;
  };
  return fields.map(({ field, before, after }) => (
    <Text key={field} fz="sm" c="var(--text-quiet)">
      {label("classifierField", field, locale)}: {told(field, before)} → {told(field, after)}
    </Text>
  ));
}
