"use client";

import { Group, MultiSelect, Select, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { OpenIncidentButton } from "@/features/cooperation/incident-dialogs.tsx";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  AddIncidentTaskDocument,
  ChangeIncidentParticipantsDocument,
  type IncidentSettlement,
  PostToIncidentDocument,
  type RegionalIncidentQuery,
  SettleIncidentTaskDocument,
  SettleRegionalIncidentDocument,
  UnlinkIncidentSubmissionDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Incident = RegionalIncidentQuery["regionalIncident"];

interface Props {
  incident: Incident;
  /** Municipalities of the region; only the regional centre chooses among them. */
  municipalities: readonly { id: string; name: string }[];
}

const settlements: readonly IncidentSettlement[] = ["DECLINE", "CLOSE", "REOPEN"];

/** What the viewer's side may do with the incident now. */
export function IncidentActs({ incident, municipalities }: Props) {
  const t = useTranslations("cooperation.incidents");
  const { name } = useLabels();
  const { id, revision, steps } = incident;
  const held = new Set(steps);
  return (
    <Group gap="xs" className="no-print">
      {held.has("POST") && (
        <NoteDialog
          label={t("post")}
          noteLabel={t("postText")}
          isPrimary
          onSubmit={async (text) => refusalOf((await send(PostToIncidentDocument, { id, text })).outcome)}
        />
      )}
      {held.has("OPEN") && <OpenIncidentButton municipalities={municipalities} incident={incident} />}
      {held.has("ADD_TASK") && <TaskButton incident={incident} />}
      {held.has("CHANGE_PARTICIPANTS") && (
        <ParticipantsButton incident={incident} municipalities={municipalities} />
      )}
      {settlements
        .filter((step) => held.has(step))
        .map((step) => (
          <NoteDialog
            key={step}
            label={name("incidentSettlement", step)}
            noteLabel={step === "CLOSE" ? t("summary") : t("reason")}
            isDanger={step === "DECLINE"}
            onSubmit={async (note) =>
              refusalOf(
                (await send(SettleRegionalIncidentDocument, { input: { id, revision, step, note } })).outcome,
              )
            }
          />
        ))}
    </Group>
  );
}

function TaskButton({ incident }: { incident: Incident }) {
  const t = useTranslations("cooperation.incidents");
  const [text, setText] = useState("");
  const [municipalityId, setTown] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const submit = async () => {
    if (municipalityId === null || day === null) return t("taskMissing");
    // The end of the day on the clock of whoever gives the task.
    const dueAt = new Date(`${day}T23:59:00`).toISOString();
    const input = { incidentId: incident.id, municipalityId, text, dueAt };
    return refusalOf((await send(AddIncidentTaskDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={t("addTask")}
      title={t("addTask")}
      submitLabel={t("addTask")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setText("")}
      onSubmit={submit}
    >
      <Select
        label={t("assignee")}
        data={incident.participants.map(({ id, name }) => ({ value: id, label: name }))}
        value={municipalityId}
        onChange={setTown}
        searchable
      />
      <Textarea
        label={t("taskText")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        data-autofocus
      />
      <DayField label={t("taskDue")} value={day} onChange={setDay} required />
    </DialogButton>
  );
}

function ParticipantsButton({ incident, municipalities }: Props) {
  const t = useTranslations("cooperation.incidents");
  const [ids, setIds] = useState<string[]>([]);
  const { id, revision } = incident;
  return (
    <DialogButton
      label={t("changeParticipants")}
      title={t("changeParticipants")}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setIds(incident.participants.map((each) => each.id))}
      onSubmit={async () => {
        const input = { id, revision, municipalityIds: ids };
        return refusalOf((await send(ChangeIncidentParticipantsDocument, { input })).outcome);
      }}
    >
      <MultiSelect
        label={t("participants")}
        description={t("participantsHint")}
        data={municipalities.map((each) => ({ value: each.id, label: each.name }))}
        value={ids}
        onChange={setIds}
        searchable
        clearable
      />
    </DialogButton>
  );
}

/** The municipality says what it did, the regional centre cancels. */
export function SettleTaskButton({ id, isRegion }: { id: string; isRegion: boolean }) {
  const t = useTranslations("cooperation.incidents");
  return (
    <NoteDialog
      label={isRegion ? t("cancelTask") : t("doneTask")}
      noteLabel={isRegion ? t("reason") : t("whatDone")}
      isDanger={isRegion}
      onSubmit={async (result) => refusalOf((await send(SettleIncidentTaskDocument, { id, result })).outcome)}
    />
  );
}

/** Takes one of the centre's own submissions away from the incident. */
export function UnlinkButton({
  id,
  submissionId,
  number,
}: {
  id: string;
  submissionId: string;
  number: string;
}) {
  const t = useTranslations("cooperation.incidents");
  return (
    <DialogButton
      label={t("unlink")}
      accessibleLabel={t("unlinkOf", { number })}
      title={t("unlink")}
      submitLabel={t("unlink")}
      isDanger
      onSubmit={async () =>
        refusalOf((await send(UnlinkIncidentSubmissionDocument, { id, submissionId })).outcome)
      }
    >
      <Text>{t("unlinkWhat", { number })}</Text>
    </DialogButton>
  );
}
