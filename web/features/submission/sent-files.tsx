"use client";

import { Button, Loader, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { sendFile } from "@/lib/send-file.ts";
import { useFailureText } from "@/lib/use-action.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

type Outcome =
  | { readonly kind: "sending" }
  | { readonly kind: "kept" }
  /** The file itself is not taken: sending it again changes nothing. */
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };

const sending: Outcome = { kind: "sending" };

interface Props {
  submissionId: string;
  files: readonly File[];
}

/** Sends the files one after another; each that fails says why and can be sent again. */
export function SentFiles({ submissionId, files }: Props) {
  const t = useTranslations("intake");
  const describe = useFailureText();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>(() => files.map(() => sending));
  const isStarted = useRef(false);
  const sendOne = useCallback(
    async (file: File, at: number) => {
      const tell = (outcome: Outcome) =>
        setOutcomes((before) => before.map((each, other) => (other === at ? outcome : each)));
      tell(sending);
      try {
        const refusal = await sendFile(`/files/submissions/${submissionId}`, file);
        tell(refusal ? { kind: "refused", message: refusal.message } : { kind: "kept" });
      } catch (error) {
        tell({ kind: "failed", message: describe(error) });
      }
    },
    [submissionId, describe],
  );
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    void (async () => {
      for (const [at, file] of files.entries()) await sendOne(file, at);
    })();
  }, [files, sendOne]);
  return (
    <Section title={t("part.files")}>
      <PlainList>
        {files.map((file, at) => (
          <PlainListItem
            key={`${file.name} ${at}`}
            aside={
              outcomes[at]?.kind === "failed" && (
                <Button size="compact-sm" variant="default" onClick={() => void sendOne(file, at)}>
                  {t("sendAgain")}
                </Button>
              )
            }
          >
            <FileOutcome name={file.name} outcome={outcomes[at] ?? sending} />
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}

function FileOutcome({ name, outcome }: { name: string; outcome: Outcome }) {
  const t = useTranslations("intake");
  return (
    <div role="status">
      {outcome.kind === "sending" && <Loader size={14} aria-label={t("sending")} />}
      {outcome.kind === "kept" && <IconCheck size={16} role="img" aria-label={t("sent")} />}
      {"message" in outcome && <IconAlertTriangle size={16} aria-hidden="true" color="var(--danger)" />}{" "}
      {name}
      {"message" in outcome && (
        <Text fz="sm" c="var(--danger-text)">
          {outcome.message}
        </Text>
      )}
    </div>
  );
}
