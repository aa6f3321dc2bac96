"use client";

import { Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { LinkToDirectLineDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

/** Says that a submission came by a line. */
export function LinkButton({ lineId }: { lineId: string }) {
  const t = useTranslations("polls.lines");
  const [number, setNumber] = useState("");
  return (
    <DialogButton
      label={t("link")}
      title={t("link")}
      submitLabel={t("save")}
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setNumber("")}
      onSubmit={async () =>
        refusalOf((await send(LinkToDirectLineDocument, { input: { lineId, number } })).outcome)
      }
    >
      <TextInput
        label={t("number")}
        description={t("linkHint")}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        required
        withAsterisk={false}
        maxLength={60}
        data-autofocus
      />
    </DialogButton>
  );
}

/** Takes the word back. */
export function UnlinkButton({ lineId, number }: { lineId: string; number: string }) {
  const t = useTranslations("polls.lines");
  return (
    <DialogButton
      label={t("unlink")}
      accessibleLabel={t("unlinkOf", { number })}
      title={t("unlink")}
      submitLabel={t("unlink")}
      isDanger
      onSubmit={async () =>
        refusalOf(
          (await send(LinkToDirectLineDocument, { input: { lineId, number, isRemoved: true } })).outcome,
        )
      }
    >
      <Text>{t("unlinkOf", { number })}</Text>
    </DialogButton>
  );
}
