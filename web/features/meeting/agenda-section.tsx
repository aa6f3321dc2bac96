"use client";

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AddItemButton } from "@/features/meeting/agenda-dialogs.tsx";
import { AgendaRow, type Grip, type RowProps } from "@/features/meeting/agenda-row.tsx";
import { movedBy, movedTo } from "@/features/meeting/agenda-order.ts";
import { send } from "@/lib/browser-graphql.ts";
import {
  type AgendaItemFactsFragment,
  OrderAgendaDocument,
  ProposeAgendaDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { Empty } from "@/ui/empty.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";
import classes from "./meeting.module.css";

interface Props extends Omit<RowProps, "item" | "number" | "onMove" | "isFirst" | "isLast" | "grip"> {
  items: readonly AgendaItemFactsFragment[];
}

/** What the meeting is about: matters kept in their order, proposals with their reasons, those dropped. */
export function AgendaSection({ items, ...facts }: Props) {
  const t = useTranslations("meetings.agenda");
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const { meetingId, canArrange } = facts;
  const kept = items.filter(({ state }) => state === "KEPT");
  const order = (itemIds: readonly string[]) =>
    void run(async () => {
      const { outcome } = await send(OrderAgendaDocument, { id: meetingId, itemIds: [...itemIds] });
      refuse(refusalOf(outcome));
      refresh();
    });
  const propose = () =>
    void run(async () => {
      refuse(refusalOf((await send(ProposeAgendaDocument, { id: meetingId })).outcome));
      refresh();
    });
  const ids = kept.map(({ id }) => id);
  const gripOf = (id: string): Grip => ({
    onPointerDown: (event) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(id);
    },
    onPointerMove: (event) => {
      if (dragged !== id) return;
      const under = document.elementFromPoint(event.clientX, event.clientY);
      setOver(under?.closest<HTMLElement>("[data-matter]")?.dataset["matter"] ?? null);
    },
    onPointerUp: () => {
      if (dragged === id && over !== null && over !== id) order(movedTo(ids, id, over));
      setDragged(null);
      setOver(null);
    },
  });
  return (
    <Section
      title={t("title")}
      aside={
        canArrange && (
          <Group gap="xs" className="no-print">
            <Button size="compact-sm" variant="default" loading={isRunning} onClick={propose}>
              {t("propose")}
            </Button>
            <AddItemButton meetingId={meetingId} />
          </Group>
        )
      }
    >
      <Stack gap="sm">
        <FailureAlert message={failure} />
        {kept.length === 0 && <Empty title={t("none")}>{canArrange && t("noneHint")}</Empty>}
        <ol className={classes.agenda}>
          {kept.map((item, at) => (
            <li
              key={item.id}
              className={classes.item}
              data-over={over === item.id || undefined}
              data-matter={item.id}
            >
              <AgendaRow
                {...facts}
                item={item}
                number={at + 1}
                isFirst={at === 0}
                isLast={at === kept.length - 1}
                onMove={(count) => order(movedBy(ids, item.id, count))}
                grip={canArrange && kept.length > 1 ? gripOf(item.id) : null}
              />
            </li>
          ))}
        </ol>
        <Others items={items} state="PROPOSED" title={t("proposed")} hint={t("proposedHint")} facts={facts} />
        <Others items={items} state="DROPPED" title={t("dropped")} hint={null} facts={facts} />
      </Stack>
    </Section>
  );
}

function Others({
  items,
  state,
  title,
  hint,
  facts,
}: {
  items: readonly AgendaItemFactsFragment[];
  state: "PROPOSED" | "DROPPED";
  title: string;
  hint: string | null;
  facts: Omit<Props, "items">;
}) {
  const found = items.filter((item) => item.state === state);
  if (found.length === 0) return null;
  return (
    <div className="no-print">
      <Title order={3} fz="md">
        {title}
      </Title>
      {hint !== null && (
        <Text fz="sm" c="var(--text-quiet)">
          {hint}
        </Text>
      )}
      <ul className={classes.agenda}>
        {found.map((item) => (
          <li key={item.id} className={classes.item}>
            <AgendaRow {...facts} item={item} number={null} isFirst isLast onMove={null} grip={null} />
          </li>
        ))}
      </ul>
    </div>
  );
}
