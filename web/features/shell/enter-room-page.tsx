import { getTranslations } from "next-intl/server";
import { EnterRoomButton } from "@/features/shell/enter-room-button.tsx";
import type { Viewer } from "@/lib/viewer.ts";
import { EntryPage } from "@/ui/entry-page.tsx";

/** The address is of a room the account may enter, but the session works in another one. */
export async function EnterRoomPage({ choice }: { choice: Viewer["rooms"][number] }) {
  const t = await getTranslations("shell");
  return (
    <EntryPage title={choice.name} lead={t("enterRoomLead")}>
      <EnterRoomButton choice={choice} />
    </EntryPage>
  );
}
