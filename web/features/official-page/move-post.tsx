"use client";

import { Group, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { todayIn } from "@/lib/dates.ts";
import { MoveContentPostDocument } from "@/lib/graphql.generated.ts";
import { instantOf, timeIn } from "@/lib/local-time.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  post: {
    readonly id: string;
    readonly revision: number;
    readonly title: string;
    readonly plannedAt: string;
  };
  timeZone: string;
  isCompact?: boolean;
}

/** Moves a post to another day and time, without a mouse. */
export function MovePostButton({ post, timeZone, isCompact = false }: Props) {
  const t = useTranslations("officialPages");
  const at = new Date(post.plannedAt);
  const [day, setDay] = useState<string | null>(todayIn(timeZone, at));
  const [time, setTime] = useState(timeIn(timeZone, at));
  return (
    <DialogButton
      label={t("move")}
      accessibleLabel={t("moveOf", { title: post.title })}
      title={t("moveTitle")}
      submitLabel={t("move")}
      buttonProps={
        isCompact ? { size: "compact-xs", variant: "subtle", px: 0 } : { size: "sm", variant: "default" }
      }
      onOpen={() => {
        setDay(todayIn(timeZone, at));
        setTime(timeIn(timeZone, at));
      }}
      onSubmit={async () => {
        const plannedAt = day && instantOf(day, time, timeZone);
        if (!plannedAt) return t("momentMissing");
        const input = { id: post.id, revision: post.revision, plannedAt: plannedAt.toISOString() };
        return refusalOf((await send(MoveContentPostDocument, { input })).outcome);
      }}
    >
      <Group grow align="flex-start">
        <DayField label={t("day")} value={day} onChange={setDay} required />
        <TextInput
          type="time"
          label={t("time")}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
      </Group>
    </DialogButton>
  );
}
