"use client";

import { Button, Menu, MenuDropdown, MenuItem, MenuTarget, Switch, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconBookmark, IconDots } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { InboxColumn } from "@/features/inbox/inbox-columns.ts";
import { filterOf } from "@/features/inbox/inbox-filter.ts";
import type { SavedTab } from "@/features/inbox/inbox-tabs.tsx";
import type { InboxView } from "@/features/inbox/inbox-view.ts";
import { send } from "@/lib/browser-graphql.ts";
import { DeleteViewDocument, SaveViewDocument } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

export interface OwnTab extends SavedTab {
  readonly isShared: boolean;
  readonly isMine: boolean;
}

interface Props {
  view: InboxView;
  columns: readonly InboxColumn[];
  /** The saved view that is open; null when none is. */
  open: OwnTab | null;
  canShare: boolean;
  onSaved: (id: string) => void;
}

/** Keeps the filters, the order and the columns under a name. */
export function SaveView({ view, columns, open, canShare, onSaved }: Props) {
  const t = useTranslations("inbox");
  const router = useRouter();
  const [name, setName] = useState("");
  const [isShared, setShared] = useState(false);
  const keep = async (input: { id: string | null; name: string; isShared: boolean }) => {
    const facts = { filter: filterOf(view), sort: view.sort, columns: [...columns] };
    const { saveView } = await send(SaveViewDocument, { input: { ...facts, ...input } });
    if (saveView.__typename === "SubmissionRefused") return saveView.message;
    onSaved(saveView.view.id);
    router.refresh();
    return null;
  };
  return (
    <>
      <DialogButton
        label={t("saveView")}
        title={t("saveView")}
        submitLabel={t("save")}
        buttonProps={{
          variant: "subtle",
          size: "compact-sm",
          leftSection: <IconBookmark size={15} aria-hidden="true" />,
        }}
        onOpen={() => {
          setName("");
          setShared(false);
        }}
        onSubmit={() => keep({ id: null, name: name.trim(), isShared })}
      >
        <TextInput
          label={t("viewName")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          withAsterisk={false}
          maxLength={80}
          data-autofocus
        />
        {canShare && (
          <Switch
            label={t("viewShared")}
            checked={isShared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        )}
      </DialogButton>
      {open?.isMine && (
        <OwnViewMenu
          open={open}
          onKeep={() => keep({ id: open.id, name: open.name, isShared: open.isShared })}
          onGone={() => onSaved("")}
        />
      )}
    </>
  );
}

interface MenuProps {
  open: OwnTab;
  onKeep: () => Promise<string | null>;
  onGone: () => void;
}

function OwnViewMenu({ open, onKeep, onGone }: MenuProps) {
  const t = useTranslations("inbox");
  const router = useRouter();
  const { run, isRunning } = useAction();
  const overwrite = () =>
    run(async () => {
      const refusal = await onKeep();
      if (refusal) notifications.show({ message: refusal, color: "red" });
    });
  const remove = () =>
    run(async () => {
      await send(DeleteViewDocument, { id: open.id });
      onGone();
      router.refresh();
    });
  return (
    <Menu position="bottom-end">
      <MenuTarget>
        <Button
          variant="subtle"
          size="compact-sm"
          loading={isRunning}
          leftSection={<IconDots size={15} aria-hidden="true" />}
        >
          {open.name}
        </Button>
      </MenuTarget>
      <MenuDropdown>
        <MenuItem onClick={() => void overwrite()}>{t("overwriteView")}</MenuItem>
        <MenuItem onClick={() => void remove()} color="red">
          {t("deleteView")}
        </MenuItem>
      </MenuDropdown>
    </Menu>
  );
}
