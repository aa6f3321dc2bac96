"use client";

import { Alert, Checkbox, Code, Select, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { CreateIntakeKeyDocument, type IntakeKeysQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Issued {
  readonly id: string;
  readonly secret: string;
  readonly signingKey: string;
}

/** Makes a key; its secrets are shown this once and then never again. */
export function CreateKeyButton({ channels }: { channels: IntakeKeysQuery["municipality"]["openChannels"] }) {
  const t = useTranslations("intakeKeys");
  const locale = useLocale();
  const router = useRouter();
  const [name, setName] = useState("");
  const [channel, setChannel] = useState<string | null>(null);
  const [mayRead, setMayRead] = useState(true);
  const [issued, setIssued] = useState<Issued | null>(null);
  const create = async () => {
    const input = { name, channel: channel ?? "", mayAdd: true, mayRead };
    const { createIntakeKey: outcome } = await send(CreateIntakeKeyDocument, { input });
    if (outcome.__typename === "IntakeRefused") return outcome.message;
    setIssued({ id: outcome.key.id, secret: outcome.secret, signingKey: outcome.signingKey });
    return null;
  };
  return (
    <Stack gap="sm">
      <DialogButton
        label={t("create")}
        title={t("createTitle")}
        submitLabel={t("create")}
        onSubmit={create}
        onDone={() => router.refresh()}
        onOpen={() => setIssued(null)}
        buttonProps={{ size: "sm", variant: "filled" }}
      >
        <TextInput label={t("name")} value={name} onChange={(e) => setName(e.currentTarget.value)} required />
        <Select
          label={t("channel")}
          value={channel}
          onChange={setChannel}
          data={channels.map(({ code, name: given }) => ({
            value: code,
            label: given ?? label("channel", code, locale),
          }))}
          required
        />
        <Checkbox
          label={t("allowRead")}
          checked={mayRead}
          onChange={(e) => setMayRead(e.currentTarget.checked)}
        />
      </DialogButton>
      {issued && (
        <Alert title={t("issued")} maw={560}>
          <Stack gap={4}>
            <Text fz="sm">{t("issuedLead")}</Text>
            <Secret name={t("keyId")} value={issued.id} />
            <Secret name={t("secret")} value={issued.secret} />
            <Secret name={t("signingKey")} value={issued.signingKey} />
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}

function Secret({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <Text fz="sm">{name}</Text>
      <Code style={{ overflowWrap: "anywhere" }}>{value}</Code>
    </div>
  );
}
