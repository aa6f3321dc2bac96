"use client";

import { Kbd, Switch, Table, TableTbody, TableTd, TableTr } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Dialog } from "@/ui/dialog.tsx";

interface Props {
  isOpen: boolean;
  onClose: () => void;
  hasCharacterKeys: boolean;
  onCharacterKeys: (isOn: boolean) => void;
}

const keys = [
  ["next", ["J", "О", "↓"]],
  ["previous", ["K", "Л", "↑"]],
  ["open", ["Enter"]],
  ["select", ["X", "Ч"]],
  ["selectAll", ["Shift + X"]],
  ["assign", ["A", "Ф"]],
  ["search", ["/"]],
  ["refresh", ["R", "К"]],
  ["help", ["?"]],
] as const;

/** What the keyboard does in the list, and the switch for those whom single letters disturb. */
export function KeysHelp({ isOpen, onClose, hasCharacterKeys, onCharacterKeys }: Props) {
  const t = useTranslations("inbox");
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("keys.title")}>
      <Table verticalSpacing={6} mb="md">
        <TableTbody>
          {keys.map(([command, places]) => (
            <TableTr key={command}>
              <TableTd w={150}>
                {places.map((place, at) => (
                  <span key={place}>
                    {at > 0 && " "}
                    <Kbd>{place}</Kbd>
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
        onChange={(event) => onCharacterKeys(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
