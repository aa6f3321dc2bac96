"use client";

import { Button, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { PanelProps } from "@/features/answer/panel-props.ts";
import { Feature } from "@/features/feature/feature.tsx";
import { DemandButton } from "@/features/quality/demand-dialogs.tsx";
import { FaultButton } from "@/features/quality/fault-dialogs.tsx";
import { ReviewForm } from "@/features/quality/review-form.tsx";
import { formatInstant, formatShortDay } from "@/lib/dates.ts";
import { QualityPanelDocument, type QualityPanelQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { useLoaded } from "@/lib/use-loaded.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";

/** Reviews of the answers, demands that followed, and the form of a new review. */
export function QualityPanel(props: PanelProps) {
  // Whoever works for a recipient does not review: the panel is the centre's own.
  return props.permissions.includes("quality:view") ? <Panel {...props} /> : null;
}

function Panel({ submission, permissions, timeZone, onChanged }: PanelProps) {
  const t = useTranslations("qualityPanel");
  const { data, failure, reload } = useLoaded(
    QualityPanelDocument,
    { id: submission.id },
    submission.revision,
  );
  const [isOpen, setOpen] = useState(false);
  const changed = () => {
    setOpen(false);
    reload();
    onChanged();
  };
  const answer = data?.submission.answers.findLast(({ state, isInterim }) => state === "SENT" && !isInterim);
  const mayReview = permissions.includes("quality:review") && answer !== undefined && !answer.isMine;
  return (
    <Section title={t("title")}>
      <Stack gap="sm">
        <FailureAlert message={failure} />
        {data?.submission.qualityReviews.map((review) => (
          <Review key={review.id} review={review} timeZone={timeZone} />
        ))}
        {data && data.submission.qualityReviews.length === 0 && (
          <Text c="var(--text-quiet)">{t("none")}</Text>
        )}
        {data && answer && mayReview && isOpen && (
          <ReviewForm
            answerId={answer.id}
            revision={data.submission.revision}
            checklist={data.qualityChecklist}
            mayReturn={permissions.includes("submission:approve")}
            onChanged={changed}
          />
        )}
        {mayReview && !isOpen && (
          <div>
            <Button variant="default" onClick={() => setOpen(true)}>
              {t("review")}
            </Button>
          </div>
        )}
        <Feature code="QLT-05">
          {data?.submission.demands.map((demand) => (
            <Demand key={demand.id} demand={demand} />
          ))}
          {permissions.includes("quality:review") && (
            <DemandButton submissionId={submission.id} onDone={changed} />
          )}
        </Feature>
        <Feature code="QLT-03">
          {permissions.includes("submission:route") && (
            <FaultButton submissionId={submission.id} timeZone={timeZone} onDone={changed} />
          )}
        </Feature>
      </Stack>
    </Section>
  );
}

interface ReviewProps {
  review: QualityPanelQuery["submission"]["qualityReviews"][number];
  timeZone: string;
}

function Review({ review, timeZone }: ReviewProps) {
  const t = useTranslations("qualityPanel");
  const locale = useLocale();
  const labels = useLabels();
  const { score, verdict, completeness, comment, at, reviewerName, questions } = review;
  return (
    <div>
      <Text fw={550}>
        {labels.name("qualityVerdict", verdict)}. {t("score", { score })}
      </Text>
      <Text fz="sm" c="var(--text-quiet)">
        {[formatInstant(at, locale, timeZone), reviewerName].join(", ")}
      </Text>
      {completeness !== null && <Text fz="sm">{t("completeness", { percent: completeness ?? 0 })}</Text>}
      {questions
        .filter(({ isAnswered }) => !isAnswered)
        .map(({ question }, index) => (
          <Text key={index} fz="sm">
            {t("unanswered", { question })}
          </Text>
        ))}
      {comment && <Text fz="sm">{comment}</Text>}
    </div>
  );
}

function Demand({ demand }: { demand: QualityPanelQuery["submission"]["demands"][number] }) {
  const t = useTranslations("qualityPanel");
  const locale = useLocale();
  const labels = useLabels();
  const { addressee, breach, demand: wanted, dueOn, state, settlement } = demand;
  return (
    <div>
      <Text fw={550}>{t("demandTo", { addressee, day: formatShortDay(dueOn, locale) })}</Text>
      <Text fz="sm" c="var(--text-quiet)">
        {labels.name("demandState", state)}
      </Text>
      <Text fz="sm">{[breach, wanted, settlement].filter(Boolean).join(" → ")}</Text>
    </div>
  );
}
