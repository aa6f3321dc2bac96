"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@/ui/link.tsx";
import { useTranslations } from "next-intl";
import { InvitationLinks } from "@/features/account/invitation-links.tsx";
import type { ConfirmImportMutation } from "@/lib/graphql.generated.ts";
import { TextLink } from "@/ui/text-link.tsx";

export type Confirmed = Extract<ConfirmImportMutation["confirmImport"], { __typename: "ImportConfirmed" }>;

/** What came of a confirmation: the municipality, and the links to hand over. */
export function ConfirmedPanel({ confirmed: { municipality, invitations } }: { confirmed: Confirmed }) {
  const t = useTranslations("review");
  return (
    <Stack gap="md">
      <Text>
        {t("confirmedLead")}{" "}
        <TextLink href={`/region/municipalities/${municipality.slug}`}>{municipality.name}</TextLink>
      </Text>
      {invitations.length > 0 && <InvitationLinks issued={invitations} roles={[]} />}
      <Group justify="flex-end">
        <Button component={Link} href={`/region/municipalities/${municipality.slug}`}>
          {t("toMunicipality")}
        </Button>
      </Group>
    </Stack>
  );
}
