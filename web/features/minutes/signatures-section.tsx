"use client";

import { Alert, Anchor, Button, Code, Group, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { AddFile } from "@/features/assignment/assignment-files.tsx";
import { fetchData } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import { CheckMinutesDocument, type MinutesPartsFragment } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  minutes: MinutesPartsFragment;
  timeZone: string;
}

/** Who signed, what the signature is of, and how to make sure. */
export function SignaturesSection({ minutes, timeZone }: Props) {
  const t = useTranslations("minutes");
  const locale = useLocale();
  const { id, signatures, signatureFiles, contentHash, state } = minutes;
  return (
    <Section title={t("signatures")}>
      <Stack gap="sm">
        {signatures.length === 0 ? (
          <Text c="var(--text-quiet)">{t("noSignatures")}</Text>
        ) : (
          <PlainList>
            {signatures.map((each) => (
              <PlainListItem key={each.id}>
                {each.roleTitle}: {each.name} ({t("account", { login: each.login })}),{" "}
                {formatInstant(each.signedAt, locale, timeZone)}
              </PlainListItem>
            ))}
          </PlainList>
        )}
        <Text size="sm">{t("hash")}</Text>
        <Code style={{ overflowWrap: "anywhere" }}>{contentHash}</Code>
        {state === "SIGNED" && (
          <>
            <Check id={id} />
            <Text fw={600}>{t("signatureFiles")}</Text>
            <Text size="sm" c="var(--text-quiet)">
              {t("signatureFilesHint")}
            </Text>
            {signatureFiles.length > 0 && (
              <PlainList>
                {signatureFiles.map((file) => (
                  <SignatureFile key={file.id} file={file} timeZone={timeZone} />
                ))}
              </PlainList>
            )}
            <AddFile
              address={`/files/minutes-signatures/${id}`}
              label={t("addSignature")}
              accept=".sig,.p7s,.sgn"
            />
          </>
        )}
      </Stack>
    </Section>
  );
}

function Check({ id }: { id: string }) {
  const t = useTranslations("minutes");
  const [isIntact, setIntact] = useState<boolean | null>(null);
  const { run, isRunning, failure } = useAction();
  const check = () =>
    run(async () => setIntact((await fetchData(CheckMinutesDocument, { id })).checkMinutes.isIntact));
  return (
    <Stack gap="xs" className="no-print">
      <Group gap="xs">
        <Button size="sm" variant="default" onClick={() => void check()} loading={isRunning}>
          {t("check")}
        </Button>
        <Anchor href={`/files/minutes/${id}.json`} download size="sm">
          {t("signedText")}
        </Anchor>
      </Group>
      <div role="status">
        {isIntact !== null && (
          <Alert color={isIntact ? "green" : "red"} variant="light">
            {t(isIntact ? "intact" : "notIntact")}
          </Alert>
        )}
      </div>
      <FailureAlert message={failure} />
    </Stack>
  );
}

type File = MinutesPartsFragment["signatureFiles"][number];

function SignatureFile({ file, timeZone }: { file: File; timeZone: string }) {
  const t = useTranslations("minutes");
  const { name } = useLabels();
  const locale = useLocale();
  const moment = (at: string | null) => (at === null ? "—" : formatInstant(at, locale, timeZone));
  return (
    <PlainListItem aside={file.format ?? undefined}>
      <Anchor href={`/files/minutes-signatures/${file.id}`} download>
        {file.fileName}
      </Anchor>
      <Text fw={600}>{name("signatureVerdict", file.verdict)}</Text>
      {file.signers.map((signer) => (
        <div key={signer.serialNumber}>
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {signer.subject}
          </Text>
          <Text size="sm" c="var(--text-quiet)" style={{ overflowWrap: "anywhere" }}>
            {t("certificate", {
              issuer: signer.issuer || "—",
              from: moment(signer.validFrom),
              to: moment(signer.validTo),
              at: moment(signer.signedAt),
            })}
          </Text>
        </div>
      ))}
      <Text size="sm" c="var(--text-quiet)">
        {t("algorithm", { name: file.digestAlgorithm })} {t("notChecked")}
      </Text>
      <Text size="sm" c="var(--text-quiet)">
        {moment(file.addedAt)}, {file.addedBy}
      </Text>
    </PlainListItem>
  );
}
