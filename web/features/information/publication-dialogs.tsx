"use client";

import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  JudgePublicationDocument,
  NotePublicationDocument,
  type PublicationAuthor,
  type PublicationRowFragment,
  type PublicationState,
  type PublicationTone,
  SortPublicationsDocument,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

const optionsOf = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

const blank = {
  link: "",
  title: "",
  excerpt: "",
  authorKind: "PRIVATE_PERSON" as PublicationAuthor,
  author: "",
  reach: null as number | null,
  tone: null as PublicationTone | null,
  isAboutCentre: false,
};

/** Adds a publication by hand. */
export function NotePublicationButton() {
  const t = useTranslations("information");
  const locale = useLocale();
  const [facts, setFacts] = useState(blank);
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const isPrivate = facts.authorKind === "PRIVATE_PERSON";
  return (
    <DialogButton
      label={t("note")}
      title={t("note")}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setFacts(blank)}
      onSubmit={async () => {
        const input = { ...facts, author: isPrivate ? null : facts.author };
        return refusalOf((await send(NotePublicationDocument, { input })).outcome);
      }}
    >
      <TextInput
        label={t("link")}
        type="url"
        value={facts.link}
        onChange={(event) => change({ link: event.currentTarget.value })}
        required
        withAsterisk={false}
        data-autofocus
      />
      <TextInput
        label={t("name")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
      />
      <Textarea
        label={t("excerpt")}
        value={facts.excerpt}
        onChange={(event) => change({ excerpt: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <Select
        label={t("authorKind")}
        description={isPrivate ? t("privateHint") : undefined}
        data={labelOptions("publicationAuthor", locale)}
        value={facts.authorKind}
        onChange={(authorKind) => authorKind && change({ authorKind: authorKind as PublicationAuthor })}
        allowDeselect={false}
      />
      {!isPrivate && (
        <TextInput
          label={t("author")}
          value={facts.author}
          onChange={(event) => change({ author: event.currentTarget.value })}
          maxLength={200}
        />
      )}
      <NumberInput
        label={t("reach")}
        value={facts.reach ?? ""}
        onChange={(reach) => change({ reach: typeof reach === "number" ? reach : null })}
        min={0}
        allowDecimal={false}
      />
      <Select
        label={t("tone")}
        data={labelOptions("publicationTone", locale)}
        value={facts.tone}
        onChange={(tone) => change({ tone: tone as PublicationTone | null })}
        clearable
      />
      <Checkbox
        label={t("isAboutCentre")}
        checked={facts.isAboutCentre}
        onChange={(event) => change({ isAboutCentre: event.currentTarget.checked })}
      />
    </DialogButton>
  );
}

interface JudgeProps {
  publication: PublicationRowFragment;
  subjects: readonly Named[];
  sectors: readonly Named[];
}

const judgedOf = (publication: PublicationRowFragment) => ({
  state: (publication.state === "NEW" ? "KEPT" : publication.state) as PublicationState,
  tone: publication.tone,
  sectorId: publication.sector?.id ?? null,
  subjectId: publication.subject?.id ?? null,
  place: publication.place ?? "",
  reach: publication.reach,
  isAboutCentre: publication.isAboutCentre,
});

/** Says what a publication is. */
export function JudgePublicationButton({ publication, subjects, sectors }: JudgeProps) {
  const t = useTranslations("information");
  const locale = useLocale();
  const [facts, setFacts] = useState(judgedOf(publication));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const { id, revision } = publication;
  return (
    <DialogButton
      label={t("judge")}
      accessibleLabel={t("judgeOf", { name: publication.title })}
      title={publication.title}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setFacts(judgedOf(publication))}
      onSubmit={async () =>
        refusalOf((await send(JudgePublicationDocument, { input: { id, revision, ...facts } })).outcome)
      }
    >
      <Select
        label={t("state")}
        data={labelOptions("publicationState", locale).filter(({ value }) => value !== "NEW")}
        value={facts.state}
        onChange={(state) => state && change({ state: state as PublicationState })}
        allowDeselect={false}
      />
      <Select
        label={t("tone")}
        data={labelOptions("publicationTone", locale)}
        value={facts.tone}
        onChange={(tone) => change({ tone: tone as PublicationTone | null })}
        clearable
      />
      <Select
        label={t("subject")}
        data={optionsOf(subjects)}
        value={facts.subjectId}
        onChange={(subjectId) => change({ subjectId })}
        searchable
        clearable
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
      <NumberInput
        label={t("reach")}
        value={facts.reach ?? ""}
        onChange={(reach) => change({ reach: typeof reach === "number" ? reach : null })}
        min={0}
        allowDecimal={false}
      />
      <Checkbox
        label={t("isAboutCentre")}
        checked={facts.isAboutCentre}
        onChange={(event) => change({ isAboutCentre: event.currentTarget.checked })}
      />
    </DialogButton>
  );
}

/** Marks a publication with one press. */
export function SortButton({ id, title, state }: { id: string; title: string; state: "KEPT" | "DISMISSED" }) {
  const t = useTranslations("information");
  const { run, isRunning, refresh } = useAction();
  const word = state === "KEPT" ? "keep" : "noise";
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={isRunning}
      aria-label={t(`${word}Of`, { name: title })}
      onClick={() =>
        void run(async () => {
          await send(SortPublicationsDocument, { ids: [id], state });
          refresh();
        })
      }
    >
      {t(word)}
    </Button>
  );
}
