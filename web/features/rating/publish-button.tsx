"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { periodName, type PeriodView } from "@/features/indicator/period-view.ts";
import { send } from "@/lib/browser-graphql.ts";
import { PublishRatingDocument } from "@/lib/graphql.generated.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  period: PeriodView;
  regionId: string | null;
}

/** Makes the shown period public, after a question: it cannot be taken back. */
export function PublishButton({ period, regionId }: Props) {
  const t = useTranslations("rating");
  const locale = useLocale();
  const publish = async () => {
    const { publishRating } = await send(PublishRatingDocument, { period, regionId });
    return publishRating.__typename === "RatingRefused" ? publishRating.message : null;
  };
  return (
    <DialogButton
      label={t("publish")}
      title={t("publishTitle", { period: periodName(period, locale) })}
      submitLabel={t("publish")}
      onSubmit={publish}
      buttonProps={{ size: "sm", variant: "filled" }}
    >
      <Text>{t("publishLead")}</Text>
    </DialogButton>
  );
}
