"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { formatShortDay } from "@/lib/dates.ts";
import { RequestGroundsDocument } from "@/lib/graphql.generated.ts";
import { useLoaded } from "@/lib/use-loaded.ts";

/** Which regulations oblige to answer, and by when. */
export function GroundsNote({ municipalityIds }: { municipalityIds: readonly string[] }) {
  const t = useTranslations("cooperation.requests");
  const locale = useLocale();
  const { data } = useLoaded(
    RequestGroundsDocument,
    { municipalityIds: [...municipalityIds] },
    municipalityIds.join(),
  );
  if (municipalityIds.length === 0 || !data) return null;
  return (
    <div>
      {data.requestGrounds.map(({ municipality, clause, dueOn }) => (
        <Text key={municipality.id} fz="sm">
          {municipality.name}: {clause ? t("groundClause", { clause }) : t("groundNone")}
          {dueOn && ` · ${t("groundDue", { day: formatShortDay(dueOn, locale) })}`}
        </Text>
      ))}
    </div>
  );
}
