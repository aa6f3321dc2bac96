"use client";

import { Group, PasswordInput, Text, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import {
  ConnectOfficialPageDocument,
  DisconnectOfficialPageDocument,
  type PageNetwork,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  page: {
    readonly id: string;
    readonly revision: number;
    readonly network: PageNetwork;
    readonly access: { readonly givenAt: string; readonly problem: string | null } | null;
  };
  /** Why nothing can be published from here; null when it can. */
  reason: string | null;
  mayConnect: boolean;
  timeZone: string;
}

const blank = { token: "", applicationKey: "", applicationSecret: "" };

/** Whether posts go to the page by themselves, and the key for it. */
export function ConnectionSection({ page, reason, mayConnect, timeZone }: Props) {
  const t = useTranslations("officialPages");
  const locale = useLocale();
  const { id, revision, access } = page;
  return (
    <Section title={t("connection")}>
      {reason && <Text>{reason}</Text>}
      <Text>
        {access
          ? t("connectedSince", { at: formatInstant(access.givenAt, locale, timeZone) })
          : t("notConnected")}
      </Text>
      {access?.problem && <Text c="var(--danger-text)">{access.problem}</Text>}
      {mayConnect && reason === null && (
        <Group gap="xs" mt="sm" className="no-print">
          <ConnectButton page={page} />
          {access && (
            <DialogButton
              label={t("disconnect")}
              title={t("disconnect")}
              submitLabel={t("disconnect")}
              isDanger
              buttonProps={{ size: "sm", variant: "default" }}
              onSubmit={async () =>
                refusalOf((await send(DisconnectOfficialPageDocument, { pageId: id, revision })).outcome)
              }
            >
              <Text>{t("disconnectSure")}</Text>
            </DialogButton>
          )}
        </Group>
      )}
    </Section>
  );
}

function ConnectButton({ page: { id, revision, network, access } }: Pick<Props, "page">) {
  const t = useTranslations("officialPages");
  const [facts, setFacts] = useState(blank);
  const words = access ? t("newKey") : t("connect");
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={t("connect")}
      size="lg"
      buttonProps={{ size: "sm", variant: access ? "default" : "filled" }}
      onOpen={() => setFacts(blank)}
      onSubmit={async () => {
        const input = {
          pageId: id,
          revision,
          token: facts.token,
          applicationKey: facts.applicationKey || null,
          applicationSecret: facts.applicationSecret || null,
        };
        return refusalOf((await send(ConnectOfficialPageDocument, { input })).outcome);
      }}
    >
      <Text fz="sm">{t(`tokenHint.${network}`)}</Text>
      <PasswordInput
        label={t("token")}
        description={t("tokenNote")}
        value={facts.token}
        onChange={(event) => setFacts({ ...facts, token: event.currentTarget.value })}
        autoComplete="off"
        required
        withAsterisk={false}
      />
      {network === "OK" && (
        <>
          <TextInput
            label={t("applicationKey")}
            value={facts.applicationKey}
            onChange={(event) => setFacts({ ...facts, applicationKey: event.currentTarget.value })}
            autoComplete="off"
            required
            withAsterisk={false}
          />
          <PasswordInput
            label={t("applicationSecret")}
            value={facts.applicationSecret}
            onChange={(event) => setFacts({ ...facts, applicationSecret: event.currentTarget.value })}
            autoComplete="off"
            required
            withAsterisk={false}
          />
        </>
      )}
    </DialogButton>
  );
}
