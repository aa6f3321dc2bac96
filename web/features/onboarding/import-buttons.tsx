"use client";

import { List, ListItem, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { send } from "@/lib/browser-graphql.ts";
import { DiscardImportDocument, UndoImportDocument } from "@/lib/graphql.generated.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

/** Puts an import aside that will not be confirmed. */
export function DiscardButton({ id }: { id: string }) {
  const t = useTranslations("review");
  const router = useRouter();
  const discard = async () => {
    await send(DiscardImportDocument, { id });
    return null;
  };
  const leave = () => {
    router.push("/region/onboarding");
    router.refresh();
  };
  return (
    <DialogButton
      label={t("discard")}
      title={t("discardTitle")}
      submitLabel={t("discard")}
      isDanger
      onSubmit={discard}
      onDone={leave}
      buttonProps={{ size: "sm", variant: "default" }}
    >
      <Text>{t("discardLead")}</Text>
    </DialogButton>
  );
}

/** Takes a confirmed import back while nobody has used what it made. */
export function UndoButton({ id }: { id: string }) {
  const t = useTranslations("review");
  const undo = async () => {
    const { undoImport } = await send(UndoImportDocument, { id });
    if (undoImport.__typename === "ImportUndone") return null;
    return [undoImport.message, ...undoImport.usedBy].join(" ");
  };
  return (
    <DialogButton
      label={t("undo")}
      title={t("undoTitle")}
      submitLabel={t("undo")}
      isDanger
      onSubmit={undo}
      onDone={() => window.location.reload()}
      buttonProps={{ size: "sm", variant: "default" }}
    >
      <Text>{t("undoLead")}</Text>
      <List size="sm">
        <ListItem>{t("undoWhat.regulation")}</ListItem>
        <ListItem>{t("undoWhat.people")}</ListItem>
        <ListItem>{t("undoWhat.invitations")}</ListItem>
      </List>
    </DialogButton>
  );
}
