import { List, Text } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import type { Days } from "@/features/quality/period.ts";
import { submissionPath } from "@/features/submission/paths.ts";
import { UnansweredQuestionsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Questions that applicants raised and nobody answered. */
export async function QuestionsSection({ days, slug }: { days: Days; slug: string }) {
  const t = await getTranslations("quality");
  const { unansweredQuestions: questions } = await load(UnansweredQuestionsDocument, days);
  return (
    <div data-feature="QLT-02">
      <Section title={t("questions")}>
        {questions.length === 0 ? (
          <Text c="var(--text-quiet)">{t("noQuestions")}</Text>
        ) : (
          <List spacing={4}>
            {questions.map(({ submissionId, submissionNumber, question, recipientName }, index) => (
              <li key={index}>
                {question} — <TextLink href={submissionPath(slug, submissionId)}>{submissionNumber}</TextLink>
                {recipientName && `, ${recipientName}`}
              </li>
            ))}
          </List>
        )}
      </Section>
    </div>
  );
}
