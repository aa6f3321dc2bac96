"use client";

import { Button, Checkbox, Group, MultiSelect, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { SaveTrainingAttendanceDocument, type TrainingQuery } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Line {
  readonly memberId: string | null;
  readonly recipientId: string | null;
  readonly name: string | null;
  readonly isPresent: boolean | null;
}

interface Props {
  training: Pick<TrainingQuery["training"], "id" | "revision" | "attendees">;
  members: readonly Named[];
  recipients: readonly Named[];
}

const linesOf = (attendees: Props["training"]["attendees"]): Line[] =>
  attendees.map(({ member, recipient, name, isPresent }) => ({
    memberId: member?.id ?? null,
    recipientId: recipient?.id ?? null,
    name,
    isPresent,
  }));

/** Who is to come and who came: the whole list is kept at once. */
export function AttendanceForm({ training, members, recipients }: Props) {
  const t = useTranslations("trainings");
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const [lines, setLines] = useState(linesOf(training.attendees));
  const [guest, setGuest] = useState("");
  const nameOf = ({ memberId, recipientId, name }: Line) =>
    [
      memberId && members.find(({ id }) => id === memberId)?.name,
      name,
      recipientId && recipients.find(({ id }) => id === recipientId)?.name,
    ]
      .filter(Boolean)
      .join(", ");
  const invite = (ids: string[]) => {
    const kept = lines.filter(({ memberId }) => memberId === null || ids.includes(memberId));
    const known = new Set(kept.map(({ memberId }) => memberId));
    const added = ids.filter((id) => !known.has(id));
    setLines([
      ...kept,
      ...added.map((memberId) => ({ memberId, recipientId: null, name: null, isPresent: null })),
    ]);
  };
  const addGuest = () => {
    if (guest.trim() === "") return;
    setLines([...lines, { memberId: null, recipientId: null, name: guest.trim(), isPresent: null }]);
    setGuest("");
  };
  const mark = (at: number, isPresent: boolean) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, isPresent } : line)));
  const save = () =>
    run(async () => {
      const input = { id: training.id, revision: training.revision, attendees: lines };
      const refusal = refusalOf((await send(SaveTrainingAttendanceDocument, { input })).outcome);
      if (refusal !== null) return refuse(refusal);
      refresh();
    });
  return (
    <Stack gap="sm" className="no-print">
      <MultiSelect
        label={t("members")}
        data={members.map(({ id, name }) => ({ value: id, label: name }))}
        value={lines.flatMap(({ memberId }) => memberId ?? [])}
        onChange={invite}
        searchable
        clearable
      />
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t("guest")}
          value={guest}
          onChange={(event) => setGuest(event.currentTarget.value)}
          maxLength={300}
          flex={1}
        />
        <Button variant="default" onClick={addGuest}>
          {t("addGuest")}
        </Button>
      </Group>
      {lines.length > 0 && <Text fw={550}>{t("came")}</Text>}
      {lines.map((line, at) => (
        <Checkbox
          key={line.memberId ?? `${at} ${line.name}`}
          label={nameOf(line)}
          checked={line.isPresent === true}
          onChange={(event) => mark(at, event.currentTarget.checked)}
        />
      ))}
      <FailureAlert message={failure} />
      <Group>
        <Button onClick={() => void save()} loading={isRunning}>
          {t("saveList")}
        </Button>
      </Group>
    </Stack>
  );
}
