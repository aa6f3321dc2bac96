"use client";

import { ActionIcon, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { PointerEvent } from "react";
import { ChangeItemButton } from "@/features/meeting/agenda-dialogs.tsx";
import { OutcomePanel } from "@/features/meeting/outcome-panel.tsx";
import { VotePanel } from "@/features/meeting/vote-panel.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  type AgendaItemFactsFragment,
  type AgendaItemState,
  ChangeAgendaItemDocument,
  type ParticipantFactsFragment,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { TextLink } from "@/ui/text-link.tsx";
import classes from "./meeting.module.css";

/** Takes a matter to another place by mouse or finger. */
export interface Grip {
  readonly onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLButtonElement>) => void;
  readonly onPointerUp: () => void;
}

export interface RowProps {
  slug: string;
  meetingId: string;
  item: AgendaItemFactsFragment;
  /** Null for a matter that does not stand on the agenda. */
  number: number | null;
  isFirst: boolean;
  isLast: boolean;
  onMove: ((count: 1 | -1) => void) | null;
  grip: Grip | null;
  participants: readonly ParticipantFactsFragment[];
  ownParticipantId: string | null;
  canArrange: boolean;
  canState: boolean;
  canVote: boolean;
  canRecordVotes: boolean;
}

/** One matter with its reason, what may be done with it, its votes and how it ended. */
export function AgendaRow(props: RowProps) {
  const { slug, item, number, canArrange } = props;
  const t = useTranslations("meetings.agenda");
  const { name } = useLabels();
  return (
    <>
      <span className={classes.number}>{number !== null && `${number}.`}</span>
      <div className={classes.body}>
        <Stack gap={6}>
          <Group gap="xs" wrap="wrap">
            <Text fw={600}>{item.title}</Text>
            {item.subjectKind !== "OWN" && (
              <Badge
                variant="light"
                color="gray"
                tt="none"
                fw={500}
                radius="sm"
                c="var(--mantine-color-text)"
              >
                {name("agendaSubject", item.subjectKind)}
              </Badge>
            )}
          </Group>
          {item.reason && (
            <Text fz="sm">
              {item.reason}{" "}
              {item.path && (
                <TextLink href={`/${slug}${item.path}`} fz="sm" underline="always">
                  {t("open")}
                </TextLink>
              )}
            </Text>
          )}
          {item.speaker && (
            <Text fz="sm" c="var(--text-quiet)">
              {t("speaks", { name: item.speaker })}
            </Text>
          )}
          {item.state === "KEPT" && <VotePanel {...props} />}
          {item.state === "KEPT" && <OutcomePanel {...props} />}
          {canArrange && <ItemButtons {...props} />}
        </Stack>
      </div>
    </>
  );
}

function ItemButtons({ meetingId, item, isFirst, isLast, onMove, grip }: RowProps) {
  const t = useTranslations("meetings.agenda");
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const put = (state: AgendaItemState) =>
    void run(async () => {
      const { id, title, reason, speaker } = item;
      const input = { meetingId, itemId: id, title, reason, speaker, state };
      refuse(refusalOf((await send(ChangeAgendaItemDocument, { input })).outcome));
      refresh();
    });
  return (
    <Group gap={4} className="no-print">
      {item.state !== "KEPT" && (
        <Button size="compact-sm" variant="light" loading={isRunning} onClick={() => put("KEPT")}>
          {t("keep")}
        </Button>
      )}
      {item.state !== "DROPPED" && (
        <Button size="compact-sm" variant="subtle" loading={isRunning} onClick={() => put("DROPPED")}>
          {t("drop")}
        </Button>
      )}
      <ChangeItemButton meetingId={meetingId} item={item} />
      {grip && (
        <ActionIcon
          variant="subtle"
          className={classes.grip}
          aria-label={t("drag", { title: item.title })}
          {...grip}
        >
          <IconGripVertical size={16} aria-hidden="true" />
        </ActionIcon>
      )}
      {onMove && (
        <>
          <ActionIcon
            variant="subtle"
            disabled={isFirst}
            aria-label={t("up", { title: item.title })}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            disabled={isLast}
            aria-label={t("down", { title: item.title })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} aria-hidden="true" />
          </ActionIcon>
        </>
      )}
      <FailureAlert message={failure} />
    </Group>
  );
}
