"use client";

import { Button, Checkbox, FileButton, NumberInput, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  type InformationSourceKind,
  type PublicationAuthor,
  ReadInformationSourceDocument,
  SaveInformationSourceDocument,
  SaveInformationSubjectDocument,
  type SourceRowFragment,
  type SubjectRowFragment,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { sendFile } from "@/lib/send-file.ts";
import { useAction } from "@/lib/use-action.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

const optionsOf = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

const sourceFacts = (source: SourceRowFragment | undefined) => ({
  kind: source?.kind ?? ("FEED" as InformationSourceKind),
  name: source?.name ?? "",
  url: source?.url ?? "",
  intakeKeyId: source?.keyId ?? null,
  authorKind: source?.authorKind ?? ("MEDIA" as PublicationAuthor),
  reach: source?.reach ?? null,
  sectorId: source?.sector?.id ?? null,
  place: source?.place ?? "",
  everyMinutes: source?.everyMinutes ?? 30,
  isOff: source?.state === "OFF",
});

interface SourceProps {
  source?: SourceRowFragment;
  keys: readonly Named[];
  sectors: readonly Named[];
}

/** Adds a source, or changes one. */
export function SourceButton({ source, keys, sectors }: SourceProps) {
  const t = useTranslations("informationSources");
  const locale = useLocale();
  const [facts, setFacts] = useState(sourceFacts(source));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const known = source ? { id: source.id, revision: source.revision } : {};
  return (
    <DialogButton
      label={source ? t("change") : t("add")}
      {...(source ? { accessibleLabel: t("changeOf", { name: source.name }) } : {})}
      title={source ? t("change") : t("add")}
      submitLabel={t("save")}
      size="lg"
      buttonProps={source ? {} : { size: "sm", variant: "filled" }}
      onOpen={() => setFacts(sourceFacts(source))}
      onSubmit={async () =>
        refusalOf((await send(SaveInformationSourceDocument, { input: { ...facts, ...known } })).outcome)
      }
    >
      {!source && (
        <Select
          label={t("kind")}
          data={labelOptions("informationSourceKind", locale)}
          value={facts.kind}
          onChange={(kind) => kind && change({ kind: kind as InformationSourceKind })}
          allowDeselect={false}
        />
      )}
      <TextInput
        label={t("name")}
        value={facts.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      {facts.kind === "FEED" && (
        <>
          <TextInput
            label={t("url")}
            type="url"
            value={facts.url}
            onChange={(event) => change({ url: event.currentTarget.value })}
            required
            withAsterisk={false}
          />
          <NumberInput
            label={t("everyMinutes")}
            value={facts.everyMinutes}
            onChange={(minutes) => typeof minutes === "number" && change({ everyMinutes: minutes })}
            min={5}
            max={1440}
            allowDecimal={false}
          />
        </>
      )}
      {facts.kind === "MACHINE" && (
        <Select
          label={t("key")}
          description={keys.length === 0 ? t("noKeys") : undefined}
          data={optionsOf(keys)}
          value={facts.intakeKeyId}
          onChange={(intakeKeyId) => change({ intakeKeyId })}
        />
      )}
      <Select
        label={t("authorKind")}
        data={labelOptions("publicationAuthor", locale)}
        value={facts.authorKind}
        onChange={(authorKind) => authorKind && change({ authorKind: authorKind as PublicationAuthor })}
        allowDeselect={false}
      />
      <NumberInput
        label={t("reach")}
        value={facts.reach ?? ""}
        onChange={(reach) => change({ reach: typeof reach === "number" ? reach : null })}
        min={0}
        allowDecimal={false}
      />
      <Select
        label={t("sector")}
        data={optionsOf(sectors)}
        value={facts.sectorId}
        onChange={(sectorId) => change({ sectorId })}
        searchable
        clearable
      />
      <TextInput
        label={t("place")}
        value={facts.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
      />
      {source && (
        <Checkbox
          label={t("isOff")}
          checked={facts.isOff}
          onChange={(event) => change({ isOff: event.currentTarget.checked })}
        />
      )}
    </DialogButton>
  );
}

/** Reads a feed now. */
export function ReadSourceButton({ id, name }: Named) {
  const t = useTranslations("informationSources");
  const { run, refuse, isRunning, failure, refresh } = useAction();
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={isRunning}
        aria-label={t("readOf", { name })}
        onClick={() =>
          void run(async () => {
            const { outcome } = await send(ReadInformationSourceDocument, { id });
            const refusal = refusalOf(outcome);
            if (refusal) return refuse(refusal);
            refresh();
          })
        }
      >
        {t("read")}
      </Button>
      <FailureAlert message={failure} />
    </>
  );
}

/** Takes publications out of a table. */
export function SourceFileButton({ id, name }: Named) {
  const t = useTranslations("informationSources");
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const [isDone, setDone] = useState(false);
  const take = (file: File | null) => {
    if (!file) return;
    void run(async () => {
      const refusal = await sendFile(`/files/information/sources/${id}`, file);
      if (refusal) return refuse(refusal.message);
      setDone(true);
      refresh();
    });
  };
  return (
    <>
      <FileButton onChange={take} accept=".xlsx,.csv">
        {(props) => (
          <Button
            {...props}
            size="compact-sm"
            variant="subtle"
            loading={isRunning}
            aria-label={t("fileOf", { name })}
          >
            {t("file")}
          </Button>
        )}
      </FileButton>
      {isDone && (
        <Text fz="sm" role="status">
          {t("fileDone")}
        </Text>
      )}
      <FailureAlert message={failure} />
    </>
  );
}

const subjectFacts = (subject: SubjectRowFragment | undefined) => ({
  name: subject?.name ?? "",
  words: subject?.words.join("\n") ?? "",
  sectorId: subject?.sector?.id ?? null,
  isClosed: subject?.isClosed ?? false,
});

/** Adds a watched subject, or changes one. */
export function SubjectButton({
  subject,
  sectors,
}: {
  subject?: SubjectRowFragment;
  sectors: readonly Named[];
}) {
  const t = useTranslations("informationSources");
  const [facts, setFacts] = useState(subjectFacts(subject));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const known = subject ? { id: subject.id, revision: subject.revision } : {};
  return (
    <DialogButton
      label={subject ? t("change") : t("addSubject")}
      {...(subject ? { accessibleLabel: t("changeOf", { name: subject.name }) } : {})}
      title={subject ? t("change") : t("addSubject")}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setFacts(subjectFacts(subject))}
      onSubmit={async () => {
        const input = { ...facts, ...known, words: facts.words.split("\n") };
        return refusalOf((await send(SaveInformationSubjectDocument, { input })).outcome);
      }}
    >
      <TextInput
        label={t("name")}
        value={facts.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Textarea
        label={t("words")}
        description={t("wordsHint")}
        value={facts.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={3}
      />
      <Select
        label={t("sector")}
        data={optionsOf(sectors)}
        value={facts.sectorId}
        onChange={(sectorId) => change({ sectorId })}
        searchable
        clearable
      />
      {subject && (
        <Checkbox
          label={t("isClosed")}
          checked={facts.isClosed}
          onChange={(event) => change({ isClosed: event.currentTarget.checked })}
        />
      )}
    </DialogButton>
  );
}
