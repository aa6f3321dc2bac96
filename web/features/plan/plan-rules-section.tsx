import { List } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import type { PlanRulesPartsFragment } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  rules: PlanRulesPartsFragment;
  base: string;
}

/** Who draws plans up, approves and controls them, each with the clause that says so. */
export async function PlanRulesSection({ rules, base }: Props) {
  const t = await getTranslations("plans");
  const locale = await getLocale();
  return (
    <Section title={t("rules")}>
      <List spacing={4}>
        {rules.roles.map(({ act, roleCode, roleTitle, clause }) => (
          <li key={`${act} ${roleCode}`}>
            {label("planAct", act, locale)}: {roleTitle}{" "}
            {clause === null ? (
              `(${t("byDefault")})`
            ) : (
              <>
                (<ClauseLinks base={base} clauses={[clause]} />)
              </>
            )}
          </li>
        ))}
      </List>
    </Section>
  );
}
