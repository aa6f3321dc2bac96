import { Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ProcedureFactsFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  slug: string;
  procedure: ProcedureFactsFragment;
}

type Rule = ProcedureFactsFragment["rules"][number];

/** Who does what at this meeting, each with its clause, the centre's decision or the default. */
export function ProcedureSection({ slug, procedure }: Props) {
  const t = useTranslations("meetings.procedure");
  return (
    <Section title={t("title")}>
      <Stack gap="sm">
        <PlainList>
          {procedure.rules
            .filter(({ roleCodes }) => roleCodes.length > 0)
            .map((rule) => (
              <RuleLine key={rule.act} slug={slug} rule={rule} />
            ))}
        </PlainList>
        <Wordings slug={slug} procedure={procedure} />
      </Stack>
    </Section>
  );
}

export function RuleLine({ slug, rule, aside }: { slug: string; rule: Rule; aside?: React.ReactNode }) {
  const { name } = useLabels();
  const t = useTranslations("meetings.procedure");
  return (
    <PlainListItem aside={aside ?? <Ground slug={slug} {...rule} />}>
      {name("procedureAct", rule.act)}:{" "}
      <strong>{rule.roleTitles.length > 0 ? rule.roleTitles.join(", ") : t("nobody")}</strong>
      {aside !== undefined && (
        <Text fz="sm" c="var(--text-quiet)" component="div">
          <Ground slug={slug} {...rule} />
        </Text>
      )}
      {rule.note && (
        <Text fz="sm" c="var(--text-quiet)">
          {rule.note}
        </Text>
      )}
    </PlainListItem>
  );
}

/** Where a rule comes from: its clause, or who stands behind it. */
export function Ground({ slug, clause, source }: Pick<Rule, "clause" | "source"> & { slug: string }) {
  const { name } = useLabels();
  return clause ? (
    <ClauseLink base={`/${slug}`} clause={clause} />
  ) : (
    <Text component="span" fz="sm" c="var(--text-quiet)">
      {name("procedureSource", source)}
    </Text>
  );
}

/** Presence, quorum and majority; where the act sets none, that is said. */
export function Wordings({ slug, procedure }: Props) {
  const t = useTranslations("meetings.procedure");
  const { attendedBy, requiredRoles, chairInPersonBy, quorum, majority } = procedure;
  const inText = (clause: string | null | undefined) =>
    clause ? <ClauseLink base={`/${slug}`} clause={clause} isInText /> : null;
  return (
    <Stack gap={4}>
      {[...attendedBy, ...requiredRoles].map(({ who, clause }) => (
        <Text key={who} fz="sm">
          {t("required", { who })} {inText(clause)}
        </Text>
      ))}
      {chairInPersonBy && (
        <Text fz="sm">
          {t("chairInPerson")} {inText(chairInPersonBy)}
        </Text>
      )}
      <Text fz="sm">
        {quorum ? t(quorum.isCounted ? "quorum" : "quorumStated", { text: quorum.text }) : t("noQuorum")}{" "}
        {inText(quorum?.clause)}
      </Text>
      <Text fz="sm">
        {majority
          ? t(majority.isCounted ? "majority" : "majorityStated", { text: majority.text })
          : t("noMajority")}{" "}
        {inText(majority?.clause)}
      </Text>
    </Stack>
  );
}
