"use client";

import { Button, Group, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { addableLists, type AddableList } from "@/features/onboarding/addable-lists.ts";
import type { ReviewControl } from "@/features/onboarding/use-review.ts";
import { useLabels } from "@/lib/use-labels.ts";

/** Adds to the lists of a group by the text of the main field; the other fields are filled in after. */
export function AddValue({ group, control }: { group: string; control: ReviewControl }) {
  return (addableLists[group] ?? []).map((list) => <AddForm key={list.path} list={list} control={control} />);
}

function AddForm({ list, control }: { list: AddableList; control: ReviewControl }) {
  const t = useTranslations("review");
  const { name } = useLabels();
  const [text, setText] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    control.correct({ operation: "ADD", path: list.path, value: text.trim() });
    setText("");
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <TextInput
          size="xs"
          label={t("addTo", { field: name("field", list.field) })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={control.errors.get(list.path)}
          flex={1}
        />
        <Button size="xs" type="submit" variant="default">
          {t("add")}
        </Button>
      </Group>
    </form>
  );
}
