import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { StageButton } from "@/features/poll/stage-button.tsx";
import { formatDay } from "@/lib/dates.ts";
import type { PollQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

type Poll = PollQuery["poll"];

interface Props {
  poll: Poll;
  mayChange: boolean;
}

/** What has to be done on the way, by which day and by which act. */
export async function StagesSection({ poll, mayChange }: Props) {
  const t = await getTranslations("polls.stages");
  const locale = await getLocale();
  const stateOf = ({ doneOn, isDropped, dueOn, isOverdue }: Poll["stages"][number]) => {
    if (doneOn) return t("done", { day: formatDay(doneOn, locale) });
    if (isDropped) return t("dropped");
    if (dueOn === null) return t("noTerm");
    return t(isOverdue ? "overdue" : "due", { day: formatDay(dueOn, locale) });
  };
  return (
    <Section title={t("title")}>
      <PlainList>
        {poll.stages.map((stage) => (
          <PlainListItem
            key={stage.code}
            aside={
              mayChange && (
                <StageButton
                  key={poll.revision}
                  id={poll.id}
                  revision={poll.revision}
                  stage={stage}
                  name={label("pollStage", stage.code, locale)}
                />
              )
            }
          >
            {label("pollStage", stage.code, locale)}
            <Text fz="sm" c={stage.isOverdue ? "red.8" : "var(--text-quiet)"}>
              {stateOf(stage)}
              {stage.ground && ` ${t("ground", { act: stage.ground })}`}
            </Text>
            {stage.note && <Text fz="sm">{stage.note}</Text>}
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}
