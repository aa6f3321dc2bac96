"use client";

import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { submissionPath } from "@/features/submission/paths.ts";
import { StateBadge } from "@/features/submission/state-badge.tsx";
import { fetchData, send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import {
  DecideRepeatDocument,
  RepeatProposalsDocument,
  type RepeatProposalsQuery,
} from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Proposal = RepeatProposalsQuery["submission"]["repeatProposals"][number];

interface Props {
  slug: string;
  submissionId: string;
  timeZone: string;
}

/** Earlier submissions that look like the same matter; a person decides. Nothing is shown when there are none. */
export function RepeatProposals({ slug, submissionId, timeZone }: Props) {
  const t = useTranslations("repeats");
  const { proposals, reload } = useProposals(submissionId);
  const { run, refuse, isRunning, failure } = useAction();
  if (proposals.length === 0) return null;
  const decide = (linkId: string, isRepeat: boolean) =>
    run(async () => {
      const { decideRepeat } = await send(DecideRepeatDocument, { linkId, isRepeat });
      if (decideRepeat.__typename === "SubmissionRefused") return refuse(decideRepeat.message);
      await reload();
    });
  return (
    <Section title={t("title")}>
      <Stack gap="xs">
        <Text fz="sm" c="var(--text-quiet)">
          {t("lead")}
        </Text>
        <PlainList>
          {proposals.map((proposal) => (
            <PlainListItem key={proposal.id}>
              <Proposed slug={slug} proposal={proposal} timeZone={timeZone} />
              <Group gap="xs" mt={4}>
                <Button
                  size="compact-sm"
                  variant="light"
                  disabled={isRunning}
                  onClick={() => void decide(proposal.id, true)}
                  aria-label={t("yesOf", { number: proposal.other.number })}
                >
                  {t("yes")}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  disabled={isRunning}
                  onClick={() => void decide(proposal.id, false)}
                  aria-label={t("noOf", { number: proposal.other.number })}
                >
                  {t("no")}
                </Button>
              </Group>
            </PlainListItem>
          ))}
        </PlainList>
        <FailureAlert message={failure} />
      </Stack>
    </Section>
  );
}

/**
 * One earlier submission and why it looks the same.
 *
 * @param isApart whether it opens beside this page, which holds what is not saved yet
 */
export function Proposed({
  slug,
  proposal,
  timeZone,
  isApart = false,
}: {
  slug: string;
  proposal: Pick<Proposal, "other" | "reasons">;
  timeZone: string;
  isApart?: boolean;
}) {
  const t = useTranslations("repeats");
  const locale = useLocale();
  const { list } = useLabels();
  const { other, reasons } = proposal;
  return (
    <>
      <Group gap="xs">
        {isApart ? (
          <Anchor href={submissionPath(slug, other.id)} target="_blank">
            {t("openApart", { number: other.number })}
          </Anchor>
        ) : (
          <TextLink href={submissionPath(slug, other.id)}>{other.number}</TextLink>
        )}
        <StateBadge state={other.state} />
        <Text fz="sm" c="var(--text-quiet)">
          {formatInstant(other.receivedAt, locale, timeZone)}
        </Text>
      </Group>
      <Text>{other.summary}</Text>
      <Text fz="sm" c="var(--text-quiet)">
        {list("repeatReason", reasons)}
      </Text>
    </>
  );
}

/** Read after registering; that none could be read takes nothing from the registration. */
function useProposals(submissionId: string) {
  const [proposals, setProposals] = useState<readonly Proposal[]>([]);
  const reload = useCallback(
    () =>
      fetchData(RepeatProposalsDocument, { id: submissionId }).then(
        ({ submission }) => setProposals(submission.repeatProposals),
        () => setProposals([]),
      ),
    [submissionId],
  );
  useEffect(() => void reload(), [reload]);
  return { proposals, reload };
}
