"use client";

import { Button, CopyButton, Group, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { MakeCalendarFeedDocument, RevokeCalendarFeedDocument } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";

/** The address by which the viewer's calendar program reads the meetings; its secret is shown once. */
export function FeedSection({ hasFeed }: { hasFeed: boolean }) {
  const t = useTranslations("meetings.feed");
  const router = useRouter();
  const [address, setAddress] = useState<string | null>(null);
  const { run, isRunning, failure } = useAction();
  const make = async () => {
    const { makeCalendarFeed } = await send(MakeCalendarFeedDocument, {});
    setAddress(new URL(makeCalendarFeed.path, window.location.origin).href);
    router.refresh();
  };
  const revoke = async () => {
    await send(RevokeCalendarFeedDocument, {});
    setAddress(null);
    return null;
  };
  return (
    <Section title={t("title")}>
      <Stack gap="sm" className="no-print">
        <Text>{t(hasFeed ? "exists" : "lead")}</Text>
        {address !== null && (
          <Group gap="xs" align="flex-end">
            <TextInput
              label={t("address")}
              description={t("once")}
              value={address}
              readOnly
              flex="1 1 320px"
            />
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {t(copied ? "copied" : "copy")}
                </Button>
              )}
            </CopyButton>
          </Group>
        )}
        <FailureAlert message={failure} />
        <Group gap="xs">
          {hasFeed ? (
            <>
              <DialogButton
                label={t("again")}
                title={t("again")}
                submitLabel={t("again")}
                onSubmit={async () => {
                  await make();
                  return null;
                }}
                buttonProps={{ size: "sm", variant: "default" }}
              >
                <Text>{t("againHint")}</Text>
              </DialogButton>
              <DialogButton
                label={t("revoke")}
                title={t("revoke")}
                submitLabel={t("revoke")}
                isDanger
                onSubmit={revoke}
                buttonProps={{ size: "sm", variant: "default" }}
              >
                <Text>{t("revokeHint")}</Text>
              </DialogButton>
            </>
          ) : (
            <Button size="sm" variant="default" loading={isRunning} onClick={() => void run(make)}>
              {t("make")}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  );
}
