"use client";

import { Button, Menu, MenuDivider, MenuDropdown, MenuItem, MenuLabel, MenuTarget } from "@mantine/core";
import { IconChevronDown, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { EnterRoomDocument, SignOutDocument } from "@/lib/graphql.generated.ts";
import { send } from "@/lib/browser-graphql.ts";
import { useAction } from "@/lib/use-action.ts";
import type { Viewer } from "@/lib/viewer.ts";
import classes from "./account-menu.module.css";

type RoomChoice = Viewer["rooms"][number];

interface Props {
  viewer: Pick<Viewer, "displayName" | "login" | "rooms" | "room" | "municipality">;
}

/** Who is signed in, the other rooms of the account, and the way out. */
export function AccountMenu({ viewer }: Props) {
  const t = useTranslations("shell");
  const router = useRouter();
  const { run, isRunning } = useAction();
  const leave = () =>
    run(async () => {
      await send(SignOutDocument, {});
      router.push("/sign-in");
      router.refresh();
    });
  const enter = ({ room, municipalityId, path }: RoomChoice) =>
    run(async () => {
      await send(EnterRoomDocument, { input: { room, municipalityId } });
      router.push(path);
      router.refresh();
    });
  const others = viewer.rooms.filter(
    (choice) =>
      choice.room !== viewer.room || (choice.municipalityId ?? null) !== (viewer.municipality?.id ?? null),
  );
  return (
    <Menu position="bottom-end" width={280}>
      <MenuTarget>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          loading={isRunning}
          aria-label={t("account", { name: viewer.displayName })}
          className={classes.button}
        >
          <IconUserCircle size={20} stroke={1.6} aria-hidden="true" />
          <span className={classes.name}>{viewer.displayName}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </Button>
      </MenuTarget>
      <MenuDropdown>
        <MenuLabel>
          {viewer.displayName} ({viewer.login})
        </MenuLabel>
        {others.length > 0 && <MenuLabel>{t("otherRooms")}</MenuLabel>}
        {others.map((choice) => (
          <MenuItem key={choice.path} onClick={() => enter(choice)}>
            {choice.name}
          </MenuItem>
        ))}
        <MenuDivider />
        <MenuItem onClick={leave} leftSection={<IconLogout size={16} aria-hidden="true" />}>
          {t("signOut")}
        </MenuItem>
      </MenuDropdown>
    </Menu>
  );
}
