"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { DueBadge } from "@/features/submission/due-badge.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import type { Item } from "@/features/submission/item/load-item.ts";
import { ResultButton } from "@/features/submission/item/result-button.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import { CompleteItemContactDocument, RecordItemOutsideAnswerDocument } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { PlainListItem } from "@/ui/plain-list.tsx";

/** A task given by telephone, e-mail or in person, with its term and result. */
export function ContactLine({ contact }: { contact: Item["contacts"][number] }) {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { name } = useLabels();
  const { timeZone, now, can } = useItem();
  const whom = contact.recipient?.name ?? t("unknownRecipient");
  return (
    <PlainListItem>
      <Text fw={600} fz="sm">
        {whom}
      </Text>
      <Text fz="sm" style={{ overflowWrap: "anywhere", whiteSpace: "pre-line" }}>
        {contact.task}
      </Text>
      <Text fz="xs" c="var(--text-quiet)">
        {[
          name("contactMeans", contact.means),
          contact.actor,
          formatInstant(contact.at, locale, timeZone),
        ].join(" · ")}
      </Text>
      {contact.settledAt ? (
        <Text fz="sm">
          {t("settledAt", {
            at: formatInstant(contact.settledAt, locale, timeZone),
            result: contact.result ?? "",
          })}
        </Text>
      ) : (
        <>
          {contact.dueAt && <DueBadge dueAt={contact.dueAt} now={now} timeZone={timeZone} />}
          {can("submission:route") && (
            <ResultButton
              label={t("recordResult")}
              accessibleLabel={t("recordResultOf", { whom })}
              title={t("recordResult")}
              field={t("whatCame")}
              submitLabel={t("record")}
              onSubmit={(result) => send(CompleteItemContactDocument, { id: contact.id, result })}
            />
          )}
        </>
      )}
    </PlainListItem>
  );
}

/** A letter to a body above the municipality and what it answered. */
export function RaisedLine({ raised }: { raised: Item["outsideEscalations"][number] }) {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { name } = useLabels();
  const { timeZone, can } = useItem();
  return (
    <PlainListItem>
      <Text fw={600} fz="sm">
        {raised.body}
      </Text>
      <Text fz="sm" style={{ overflowWrap: "anywhere", whiteSpace: "pre-line" }}>
        {raised.reason}
      </Text>
      <Text fz="xs" c="var(--text-quiet)">
        {[name("outsideLevel", raised.level), raised.actor, formatInstant(raised.at, locale, timeZone)].join(
          " · ",
        )}
      </Text>
      {raised.answeredAt ? (
        <Text fz="sm">
          {t("entry.raisedAnswer", {
            at: formatInstant(raised.answeredAt, locale, timeZone),
            answer: raised.answer ?? "",
          })}
        </Text>
      ) : (
        can("submission:route") && (
          <ResultButton
            label={t("recordAnswer")}
            accessibleLabel={t("recordAnswerOf", { body: raised.body })}
            title={t("recordAnswer")}
            field={t("whatAnswered")}
            submitLabel={t("record")}
            onSubmit={(answer) => send(RecordItemOutsideAnswerDocument, { id: raised.id, answer })}
          />
        )
      )}
    </PlainListItem>
  );
}
