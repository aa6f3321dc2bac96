"use client";

import { ActionIcon, Kbd, Switch, Table, TableTbody, TableTd, TableTr } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconKeyboard } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useCharacterKeys } from "@/features/inbox/use-character-keys.ts";
import { itemKeys } from "@/features/submission/item/item-keys.ts";
import { useItemKeys } from "@/features/submission/item/use-item-keys.ts";
import { Dialog } from "@/ui/dialog.tsx";

/** Lets the keyboard work, tells how, and lets those whom single letters disturb switch them off. */
export function ItemKeys() {
  const t = useTranslations("submissionItem");
  const [isOpen, { open, close }] = useDisclosure(false);
  const [hasCharacterKeys, setCharacterKeys] = useCharacterKeys();
  useItemKeys(open, hasCharacterKeys);
  return (
    <>
      <ActionIcon variant="default" size={36} aria-label={t("keys.title")} onClick={open}>
        <IconKeyboard size={18} aria-hidden="true" />
      </ActionIcon>
      <Dialog isOpen={isOpen} onClose={close} title={t("keys.title")}>
        <Table verticalSpacing={6} mb="md">
          <TableTbody>
            {itemKeys.map(({ command, signs }) => (
              <TableTr key={command}>
                <TableTd w={110}>
                  {signs.map((sign, at) => (
                    <span key={sign}>
                      {at > 0 && " "}
                      <Kbd>{sign}</Kbd>
                    </span>
                  ))}
                </TableTd>
                <TableTd>{t(`keys.${command}`)}</TableTd>
              </TableTr>
            ))}
          </TableTbody>
        </Table>
        <Switch
          label={t("keys.letters")}
          description={t("keys.lettersHint")}
          checked={hasCharacterKeys}
          onChange={(event) => setCharacterKeys(event.currentTarget.checked)}
        />
      </Dialog>
    </>
  );
}
