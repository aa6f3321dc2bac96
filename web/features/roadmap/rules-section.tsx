import { List, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import type { RoadmapRulesPartsFragment } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  rules: RoadmapRulesPartsFragment;
  base: string;
}

/** What the regulation asks of roadmaps, and who approves them, each with its clause. */
export async function RulesSection({ rules, base }: Props) {
  const t = await getTranslations("roadmaps");
  const locale = await getLocale();
  const grounds = (clause: string | null) =>
    clause === null ? (
      ` (${t("byDefault")})`
    ) : (
      <>
        {" "}
        (<ClauseLinks base={base} clauses={[clause]} />)
      </>
    );
  return (
    <Section title={t("rules")}>
      <List spacing={4}>
        {rules.demands.map(({ demand, isObligatory, clauses }) => (
          <li key={demand}>
            {label("roadmapDemand", demand, locale)}
            {isObligatory && `, ${t("obligatory")}`} (<ClauseLinks base={base} clauses={clauses} />)
          </li>
        ))}
        {rules.drafters.map(({ roleCode, clause }) => (
          <li key={`draft ${roleCode} ${clause}`}>
            {t("draftedBy", { role: label("role", roleCode, locale) })}
            {grounds(clause)}
          </li>
        ))}
        {rules.approvers.map(({ roleCode, clause }) => (
          <li key={`approve ${roleCode} ${clause}`}>
            {t("approvedBy", { role: label("role", roleCode, locale) })}
            {grounds(clause)}
          </li>
        ))}
      </List>
      {rules.demands.length === 0 && <Text c="var(--text-quiet)">{t("noDemands")}</Text>}
    </Section>
  );
}
