"use client";

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { inputOf, matchLine, type RuleFacts, type RuleNames } from "@/features/routing/rule-facts.ts";
import { submissionPath } from "@/features/submission/paths.ts";
import { fetchData } from "@/lib/browser-graphql.ts";
import { TryRoutingRuleDocument, type TryRoutingRuleQuery } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Trial = Extract<TryRoutingRuleQuery["tryRoutingRule"], { __typename: "RoutingTrial" }>;

const DAYS = 90;

interface Props {
  slug: string;
  facts: RuleFacts;
  names: RuleNames;
}

/** Asks what the rule would have done with what came in lately; nothing is changed by it. */
export function TrialPanel({ slug, facts, names }: Props) {
  const t = useTranslations("routing");
  const { run, refuse, isRunning, failure } = useAction();
  const [trial, setTrial] = useState<Trial | null>(null);
  const attempt = () =>
    run(async () => {
      setTrial(null);
      const { tryRoutingRule } = await fetchData(TryRoutingRuleDocument, {
        input: inputOf(facts),
        days: DAYS,
      });
      if (tryRoutingRule.__typename === "SubmissionRefused") return refuse(tryRoutingRule.message);
      setTrial(tryRoutingRule);
    });
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Button variant="default" onClick={attempt} loading={isRunning}>
          {t("try", { days: DAYS })}
        </Button>
        <Text fz="sm" c="var(--text-quiet)">
          {t("tryHint")}
        </Text>
      </Group>
      <FailureAlert message={failure} />
      <div aria-live="polite">{trial && <TrialOutcome trial={trial} slug={slug} names={names} />}</div>
    </Stack>
  );
}

function TrialOutcome({ trial, slug, names }: { trial: Trial; slug: string; names: RuleNames }) {
  const t = useTranslations("routing");
  return (
    <Stack gap="xs">
      <Text fw={600}>{t("trialMatched", { matched: trial.matched, examined: trial.examined })}</Text>
      {trial.isCutOff && <Text fz="sm">{t("trialCutOff", { examined: trial.examined })}</Text>}
      {trial.takenByEarlier > 0 && <Text>{t("trialEarlier", { count: trial.takenByEarlier })}</Text>}
      {trial.byRecipient.length > 0 && (
        <>
          <Title order={3} fz="sm">
            {t("trialWent")}
          </Title>
          <PlainList>
            {trial.byRecipient.map(({ recipient, count }) => (
              <PlainListItem key={recipient?.id ?? "none"} aside={count}>
                {recipient ? (recipient.shortName ?? recipient.name) : t("nobody")}
              </PlainListItem>
            ))}
          </PlainList>
        </>
      )}
      {trial.sample.length > 0 && (
        <>
          <Title order={3} fz="sm">
            {t("trialSample")}
          </Title>
          <PlainList>
            {trial.sample.map((row) => (
              <PlainListItem key={row.submissionId}>
                <TextLink href={submissionPath(slug, row.submissionId)}>{row.number}</TextLink> {row.summary}
                <Text fz="sm" c="var(--text-quiet)">
                  {row.matches.map((match) => matchLine(match, names)).join("; ") || t("everything")}
                  {row.takenBy !== null && ` · ${t("takenBy", { rule: row.takenBy })}`}
                </Text>
              </PlainListItem>
            ))}
          </PlainList>
        </>
      )}
    </Stack>
  );
}
