"use client";

import { Select, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type OwnerChoice, ownerInput } from "@/features/assignment/owner-choice.ts";
import { OwnerField } from "@/features/assignment/owner-field.tsx";
import type { Choices } from "@/features/assignment/step-fields.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { type AssignmentLinkInput, SetAssignmentDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  slug: string;
  today: string;
  choices: Choices;
  /** Request of the regional centre that it serves. */
  requestId?: string;
  /** What it is about. */
  links?: readonly AssignmentLinkInput[];
}

const empty = {
  title: "",
  text: "",
  owner: null as OwnerChoice,
  dueOn: null as string | null,
  sectorId: null as string | null,
};

/** Sets an assignment: what, by whom, by when. */
export function SetAssignmentButton({ slug, today, choices, requestId, links }: Props) {
  const t = useTranslations("assignments");
  const router = useRouter();
  const [wish, setWish] = useState(empty);
  const made = useRef<string | null>(null);
  const change = (more: Partial<typeof empty>) => setWish({ ...wish, ...more });
  const submit = async () => {
    const { title, text, owner, dueOn, sectorId } = wish;
    const input = {
      title,
      text,
      dueOn,
      sectorId,
      ...ownerInput(owner),
      requestId,
      links: [...(links ?? [])],
    };
    const { setAssignment: outcome } = await send(SetAssignmentDocument, { input });
    if (outcome.__typename === "AssignmentSaved") made.current = outcome.assignment.id;
    return refusalOf(outcome);
  };
  return (
    <DialogButton
      label={t("set")}
      title={t("set")}
      submitLabel={t("set")}
      onSubmit={submit}
      onOpen={() => setWish(empty)}
      onDone={() => made.current !== null && router.push(`/${slug}/assignments/${made.current}`)}
      size="lg"
      buttonProps={{ size: "sm", variant: "filled" }}
    >
      <TextInput
        label={t("about")}
        value={wish.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        maxLength={300}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Textarea
        label={t("whatToDo")}
        value={wish.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        maxLength={4000}
        autosize
        minRows={3}
        required
        withAsterisk={false}
      />
      <OwnerField choices={choices} value={wish.owner} onChange={(owner) => change({ owner })} />
      <DayField
        label={t("due")}
        value={wish.dueOn}
        onChange={(dueOn) => change({ dueOn })}
        min={today}
        required
      />
      <Select
        label={t("sector")}
        placeholder={t("anySector")}
        data={choices.sectors.map(({ id, name }) => ({ value: id, label: name }))}
        value={wish.sectorId}
        onChange={(sectorId) => change({ sectorId })}
        clearable
        searchable
      />
    </DialogButton>
  );
}
