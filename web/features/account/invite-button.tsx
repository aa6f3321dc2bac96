"use client";

import { Select } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { InvitationLinks, type IssuedInvitation } from "@/features/account/invitation-links.tsx";
import { refusalOf } from "@/lib/refusal.ts";
import { CreateInvitationDocument } from "@/lib/graphql.generated.ts";
import { send } from "@/lib/browser-graphql.ts";
import { Dialog } from "@/ui/dialog.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

/** Issues an invitation for a role; its link is shown this one time. */
export function InviteButton({ roles }: { roles: readonly { code: string; title: string }[] }) {
  const t = useTranslations("accounts");
  const router = useRouter();
  const [roleCode, setRoleCode] = useState<string | null>(null);
  const [issued, setIssued] = useState<IssuedInvitation | null>(null);
  const issue = async () => {
    if (!roleCode) return t("roleMissing");
    const { createInvitation } = await send(CreateInvitationDocument, { input: { roleCode } });
    if (createInvitation.__typename === "CompositionRefused") return refusalOf(createInvitation);
    setIssued(createInvitation.issued);
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
        title={t("inviteTitle")}
        submitLabel={t("invite")}
        buttonProps={{
          size: "sm",
          variant: "filled",
          leftSection: <IconPlus size={16} aria-hidden="true" />,
        }}
        onOpen={() => setRoleCode(null)}
        onSubmit={issue}
        onDone={() => undefined}
      >
        <Select
          label={t("role")}
          data={roles.map(({ code, title }) => ({ value: code, label: title }))}
          value={roleCode}
          onChange={setRoleCode}
          required
          withAsterisk={false}
          data-autofocus
        />
      </DialogButton>
      <Dialog isOpen={issued !== null} onClose={leave} title={t("issuedTitle")}>
        {issued && <InvitationLinks issued={[issued]} roles={roles} />}
      </Dialog>
    </>
  );
}
