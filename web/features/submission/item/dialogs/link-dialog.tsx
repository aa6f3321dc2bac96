"use client";

import { Select } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ActionDialog } from "@/features/submission/item/action-dialog.tsx";
import { ChoiceField } from "@/features/submission/item/dialogs/fields.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { fetchData, send } from "@/lib/browser-graphql.ts";
import {
  LinkItemsDocument,
  SubmissionsByNumberDocument,
  type SubmissionLinkKind,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";

const pauseMs = 300;

/** Links this submission with another one that a person finds by its number or words. */
export function LinkDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { item } = useItem();
  const [kind, setKind] = useState<SubmissionLinkKind>("RELATED");
  const [otherId, setOther] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const found = useFound(words, item.id);
  return (
    <ActionDialog
      title={t("task.LINK")}
      submitLabel={t("linkSubmit")}
      isIncomplete={!otherId}
      onSubmit={() => send(LinkItemsDocument, { submissionId: item.id, otherId: otherId ?? "", kind })}
      onClose={onClose}
    >
      <Select
        label={t("other")}
        description={t("otherHint")}
        data={found}
        value={otherId}
        onChange={setOther}
        searchValue={words}
        onSearchChange={setWords}
        searchable
        required
        withAsterisk={false}
        nothingFoundMessage={words.trim() === "" ? undefined : t("noOption")}
        // The server has found them by more than the words of the option.
        filter={({ options }) => options}
      />
      <ChoiceField
        label={t("linkKind")}
        options={labelOptions("linkKind", locale)}
        value={kind}
        onChange={(chosen) => setKind((chosen ?? "RELATED") as SubmissionLinkKind)}
        isRequired
      />
    </ActionDialog>
  );
}

/** Other submissions that the register finds, a little after the typing stops. */
function useFound(words: string, ownId: string): { value: string; label: string }[] {
  const [found, setFound] = useState<{ value: string; label: string }[]>([]);
  useEffect(() => {
    const text = words.trim();
    // A chosen option stands in the field as it is shown: that is nothing to look for.
    if (text === "" || found.some(({ label }) => label === text)) return;
    let isLate = false;
    const timer = setTimeout(() => {
      fetchData(SubmissionsByNumberDocument, { text }).then(
        ({ submissions }) => {
          const others = submissions.edges.filter(({ node }) => node.id !== ownId);
          if (!isLate)
            setFound(
              others.map(({ node }) => ({ value: node.id, label: `${node.number} · ${node.summary}` })),
            );
        },
        () => !isLate && setFound([]),
      );
    }, pauseMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [words, ownId, found]);
  return found;
}
