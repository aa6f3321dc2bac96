"use client";

import { Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { InvitationLinks, type IssuedInvitation } from "@/features/account/invitation-links.tsx";
import type { RecipientRow } from "@/features/recipient/recipient-dialogs.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { InviteRecipientDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { Dialog } from "@/ui/dialog.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

/** Issues an invitation for a person of a recipient; its link is shown this one time. */
export function InvitePersonButton({ recipient: { id, name } }: { recipient: RecipientRow }) {
  const t = useTranslations("recipients");
  const router = useRouter();
  const [issued, setIssued] = useState<IssuedInvitation | null>(null);
  const issue = async () => {
    const { inviteRecipient } = await send(InviteRecipientDocument, { recipientId: id });
    if (inviteRecipient.__typename === "CompositionRefused") return refusalOf(inviteRecipient);
    setIssued(inviteRecipient.issued);
    return null;
  };
  const leave = () => {
    setIssued(null);
    router.refresh();
  };
  return (
    <>
      <DialogButton
        label={t("invite")}
        accessibleLabel={t("inviteOf", { recipient: name })}
        title={t("inviteTitle")}
        submitLabel={t("invite")}
        onSubmit={issue}
        onDone={() => undefined}
      >
        <Text>{t("inviteLead", { recipient: name })}</Text>
      </DialogButton>
      <Dialog isOpen={issued !== null} onClose={leave} title={t("inviteIssued")}>
        {issued && <InvitationLinks issued={[issued]} roles={[]} />}
      </Dialog>
    </>
  );
}
