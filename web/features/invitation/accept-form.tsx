"use client";

import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { AcceptInvitationDocument } from "@/lib/graphql.generated.ts";
import { send } from "@/lib/browser-graphql.ts";
import { roomPath } from "@/lib/rooms.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

/** Makes an account out of an invitation and signs it in. */
export function AcceptForm({ token }: { token: string }) {
  const t = useTranslations("invitation");
  const router = useRouter();
  const { run, refuse, isRunning, failure } = useAction();
  const [account, setAccount] = useState({ displayName: "", login: "", password: "" });
  const field = (name: keyof typeof account) => ({
    name,
    required: true,
    withAsterisk: false,
    value: account[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setAccount((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { acceptInvitation: outcome } = await send(AcceptInvitationDocument, {
        input: { token, ...account },
      });
      if (outcome.__typename === "AccountRefused") return refuse(outcome.message);
      router.push(roomPath(outcome.viewer));
      router.refresh();
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput label={t("displayName")} autoComplete="name" {...field("displayName")} />
        <TextInput
          label={t("login")}
          description={t("loginHint")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...field("login")}
        />
        <PasswordInput
          label={t("password")}
          description={t("passwordHint")}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": t("showPassword"), tabIndex: 0, "aria-hidden": false }}
          {...field("password")}
        />
        <FailureAlert message={failure} />
        <Button type="submit" loading={isRunning} fullWidth mt="xs">
          {t("submit")}
        </Button>
      </Stack>
    </form>
  );
}
