import { Group, Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { countText } from "@/features/poll/poll-words.ts";
import { QuestionChart } from "@/features/poll/question-chart.tsx";
import { ResultFileButton } from "@/features/poll/result-file-button.tsx";
import { ResultsButton } from "@/features/poll/results-button.tsx";
import type { PollQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  poll: PollQuery["poll"];
  mayChange: boolean;
}

/** Questions while nobody knows the answers, and the answers once they are known. */
export async function ResultsSection({ poll, mayChange }: Props) {
  const t = await getTranslations("polls.results");
  const locale = await getLocale();
  const { questions, participantCount, resultSource, state } = poll;
  const mayEnter = mayChange && ["DRAFT", "OPEN", "COUNTED"].includes(state);
  const isKnown = participantCount !== null;
  return (
    <Section
      title={t(isKnown ? "title" : "questions")}
      aside={
        mayEnter && (
          <Group gap="xs" className="no-print">
            <ResultsButton key={poll.revision} poll={poll} />
            {questions.length > 0 && <ResultFileButton id={poll.id} />}
          </Group>
        )
      }
    >
      <Stack gap="lg">
        {isKnown && resultSource && (
          <Text>
            {t("known", {
              participants: countText(participantCount, locale),
              source: label("pollResultSource", resultSource, locale),
            })}
          </Text>
        )}
        {questions.length === 0 && <Text c="var(--text-quiet)">{t("noQuestions")}</Text>}
        {questions.map((question) =>
          question.answeredCount === null ? (
            <div key={question.id}>
              <Text fw={550}>
                {question.ordinal}. {question.text}
              </Text>
              {question.isMultiple && (
                <Text fz="sm" c="var(--text-quiet)">
                  {t("multiple")}
                </Text>
              )}
              <PlainList>
                {question.options.map(({ text }) => (
                  <PlainListItem key={text}>{text}</PlainListItem>
                ))}
              </PlainList>
            </div>
          ) : (
            <QuestionChart key={question.id} question={question} />
          ),
        )}
      </Stack>
    </Section>
  );
}
