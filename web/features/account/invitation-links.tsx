"use client";

import { Button, CopyButton, Group, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useLabels } from "@/lib/use-labels.ts";

export interface IssuedInvitation {
  readonly path: string;
  readonly invitation: { readonly id: string; readonly roleCode: string };
}

interface Props {
  issued: readonly IssuedInvitation[];
  roles: readonly { code: string; title: string }[];
}

/** Links of invitations just issued, to be handed over; they are never shown again. */
export function InvitationLinks({ issued, roles }: Props) {
  const t = useTranslations("accounts");
  const { name } = useLabels();
  return (
    <Stack gap="sm">
      <Text c="var(--text-quiet)">{t("linkLead")}</Text>
      {issued.map(({ path, invitation }) => {
        const role = roles.find(({ code }) => code === invitation.roleCode)?.title;
        const link = `${window.location.origin}${path}`;
        return (
          <Group key={invitation.id} gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              label={role ?? name("role", invitation.roleCode)}
              value={link}
              readOnly
              flex={1}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={link}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? t("copied") : t("copy")}
                </Button>
              )}
            </CopyButton>
          </Group>
        );
      })}
    </Stack>
  );
}
