"use client";

import { Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { spanOf } from "@/features/duty/sent-span.ts";
import { capabilityOf } from "@/features/report/report-kinds.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { RegionReportsDocument } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { useLoaded } from "@/lib/use-loaded.ts";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  municipalityId: string;
  capability: string;
  /** Days of the evidence. */
  evidence: readonly { readonly fact: string; readonly from: string; readonly to: string }[];
}

/** The reports behind a mark, each a link; those that were not addressed to the regional centre are not there. */
export function SentReports({ municipalityId, capability, evidence }: Props) {
  const t = useTranslations("dutyMarks");
  const locale = useLocale();
  const { name } = useLabels();
  const span = spanOf(evidence.filter(({ fact }) => fact.startsWith("REPORT")));
  const { data } = useLoaded(RegionReportsDocument, {
    filter: { municipalityId, state: "SENT" },
    after: null,
  });
  if (span === null || !data) return null;
  const rows = data.regionReports.edges
    .map(({ node }) => node)
    .filter(({ kind, sentAt }) => {
      const own = capabilityOf(kind);
      const sentOn = sentAt?.slice(0, 10) ?? "";
      return (own === capability || own === null) && sentOn >= span.from && sentOn <= span.to;
    });
  if (rows.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text fw={550}>{t("sentReports")}</Text>
      {rows.map(({ id, kind, startsOn, endsOn }) => (
        <TextLink key={id} href={`/region/reports/${id}`}>
          {name("reportKind", kind)}, {formatShortDay(startsOn, locale)} – {formatShortDay(endsOn, locale)}
        </TextLink>
      ))}
    </Stack>
  );
}
