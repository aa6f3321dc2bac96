"use client";

import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useSignIn } from "@/features/sign-in/use-sign-in.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

export function SignInForm() {
  const t = useTranslations("signIn");
  const { signIn, isRunning, failure } = useSignIn();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn({ login: login.trim(), password });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t("login")}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t("password")}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("showPassword"), tabIndex: 0, "aria-hidden": false }}
        />
        <FailureAlert message={failure} />
        <Button type="submit" loading={isRunning} fullWidth mt="xs">
          {t("submit")}
        </Button>
      </Stack>
    </form>
  );
}
