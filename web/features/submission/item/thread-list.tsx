"use client";

import { Text } from "@mantine/core";
import { IconArrowBarUp, IconMail, IconNote, IconPhone, IconSend } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { Entries, Entry, QuietLine } from "@/features/submission/item/entry.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { threadOf, type ThreadEntry } from "@/features/submission/item/thread.ts";
import { formatInstant } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";

/** Answers, tasks given by word of mouth, letters upward and notes, in one line of time. */
export function ThreadList() {
  const t = useTranslations("submissionItem");
  const { item } = useItem();
  const entries = threadOf(item);
  if (entries.length === 0) {
    return (
      <Text fz="sm" c="var(--text-quiet)">
        {t("threadEmptyLead")}
      </Text>
    );
  }
  return (
    <Entries>
      {entries.map((entry) => (
        <ThreadLine key={`${entry.kind} ${entry.of.id}`} entry={entry} />
      ))}
    </Entries>
  );
}

function ThreadLine({ entry }: { entry: ThreadEntry }) {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { name } = useLabels();
  const { timeZone } = useItem();
  const { kind, at, of } = entry;
  switch (kind) {
    case "answer":
      return (
        <Entry
          picture={IconSend}
          what={t(of.isInterim ? "entry.interimAnswer" : "entry.answer")}
          at={at}
          actor={of.sentByName ?? of.authorName}
        >
          <Text fz="sm" mt={4} lineClamp={3} style={{ whiteSpace: "pre-line" }}>
            {of.text}
          </Text>
          {of.via && <QuietLine>{name("answerVia", of.via)}</QuietLine>}
        </Entry>
      );
    case "contact":
      return (
        <Entry
          picture={of.means === "PHONE" ? IconPhone : IconMail}
          what={t("entry.contact", {
            means: name("contactMeans", of.means),
            whom: of.recipient?.name ?? t("unknownRecipient"),
          })}
          at={at}
          actor={of.actor}
          text={of.task}
        >
          {of.result && <QuietLine>{t("entry.result", { result: of.result })}</QuietLine>}
        </Entry>
      );
    case "raised":
      return (
        <Entry
          picture={IconArrowBarUp}
          what={t("entry.raised", { body: of.body })}
          at={at}
          actor={of.actor}
          text={of.reason}
        >
          {of.answer && of.answeredAt && (
            <QuietLine>
              {t("entry.raisedAnswer", {
                at: formatInstant(of.answeredAt, locale, timeZone),
                answer: of.answer,
              })}
            </QuietLine>
          )}
        </Entry>
      );
    case "note":
      return <Entry picture={IconNote} what={t("entry.note")} at={at} actor={of.actor} text={of.note} />;
    default:
      return entry satisfies never;
  }
}
