"use client";

import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { AnalysisFacts } from "@/features/analysis/load-analysis.ts";
import { registerPath } from "@/features/submission/paths.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  facts: NonNullable<AnalysisFacts["obligation"]>;
}

/** Where every incident must have a cause: how many do, and which wait for one. */
export function ObligationSection({ slug, facts: { clause, received, withCause, waiting } }: Props) {
  const t = useTranslations("analysis");
  return (
    <Section
      title={t("obligation")}
      aside={clause !== null && <ClauseLink base={`/${slug}`} clause={clause} />}
    >
      <Text mb="sm">{t("obligationLead")}</Text>
      <Facts
        facts={[
          { name: t("withCause"), value: t("of", { part: withCause, whole: received }) },
          {
            name: t("waiting"),
            value: waiting,
            note: <TextLink href={registerPath(slug, "view=CLOSED&nocause=1")}>{t("openWaiting")}</TextLink>,
          },
        ]}
      />
    </Section>
  );
}
