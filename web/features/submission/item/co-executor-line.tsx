"use client";

import { Badge, Group, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { DueBadge } from "@/features/submission/due-badge.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import type { Item } from "@/features/submission/item/load-item.ts";
import { ownKinds } from "@/features/submission/item/own-kinds.ts";
import { ResultButton } from "@/features/submission/item/result-button.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import { CompleteItemCoExecutionDocument, RemoveItemCoExecutorDocument } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { PlainListItem } from "@/ui/plain-list.tsx";

/** A body asked for its part: what for, by when, and what it did. */
export function CoExecutorLine({ request }: { request: Item["coExecutors"][number] }) {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { name } = useLabels();
  const { timeZone, now } = useItem();
  const whom = request.recipient?.name ?? t("unknownRecipient");
  return (
    <PlainListItem>
      <Group gap="xs" align="baseline">
        <Text fw={600} fz="sm">
          {whom}
        </Text>
        {request.isRapid && (
          <Badge variant="default" tt="none" fw={500} radius="sm">
            {t("rapid")}
          </Badge>
        )}
        {request.recipient && !ownKinds.has(request.recipient.kind) && (
          <Badge variant="default" tt="none" fw={500} radius="sm">
            {name("recipientKind", request.recipient.kind)}
          </Badge>
        )}
      </Group>
      <Text fz="sm" style={{ overflowWrap: "anywhere", whiteSpace: "pre-line" }}>
        {request.task}
      </Text>
      <Text fz="xs" c="var(--text-quiet)">
        {t("askedBy", { who: request.askedBy, at: formatInstant(request.askedAt, locale, timeZone) })}
      </Text>
      {request.completedAt ? (
        <Text fz="sm">
          <IconCheck size={15} aria-hidden="true" color="var(--good)" style={{ verticalAlign: "-2px" }} />{" "}
          {t("doneAt", { at: formatInstant(request.completedAt, locale, timeZone) })}
          {request.result && `: ${request.result}`}
        </Text>
      ) : (
        <>
          {request.dueAt && <DueBadge dueAt={request.dueAt} now={now} timeZone={timeZone} />}
          <RequestButtons id={request.id} whom={whom} />
        </>
      )}
    </PlainListItem>
  );
}

function RequestButtons({ id, whom }: { id: string; whom: string }) {
  const t = useTranslations("submissionItem");
  const { can } = useItem();
  return (
    <Group gap="xs" ml={-8}>
      {can("submission:answer") && (
        <ResultButton
          label={t("complete")}
          accessibleLabel={t("completeOf", { whom })}
          title={t("completeTitle")}
          field={t("whatWasDone")}
          submitLabel={t("record")}
          onSubmit={(result) => send(CompleteItemCoExecutionDocument, { id, result })}
        />
      )}
      {can("submission:route") && (
        <ResultButton
          label={t("takeBack")}
          accessibleLabel={t("takeBackOf", { whom })}
          title={t("takeBackTitle")}
          lead={t("takeBackLead", { whom })}
          submitLabel={t("takeBack")}
          isDanger
          onSubmit={() => send(RemoveItemCoExecutorDocument, { id })}
        />
      )}
    </Group>
  );
}
