"use client";

import { Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { groupDemoAccounts, type DemoAccount } from "@/features/sign-in/demo-groups.ts";
import { useSignIn } from "@/features/sign-in/use-sign-in.ts";
import { label } from "@/lib/labels.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import classes from "./demo-accounts.module.css";

/** Accounts by role to look around with: one press signs in. */
export function DemoAccounts({ accounts }: { accounts: DemoAccount[] }) {
  const t = useTranslations("signIn");
  const { signIn, isRunning, failure } = useSignIn();
  return (
    <Stack gap="lg" component="section" aria-labelledby="demo-title">
      <div>
        <Title order={2} id="demo-title">
          {t("demoTitle")}
        </Title>
        <Text c="var(--text-quiet)">{t("demoLead")}</Text>
      </div>
      <FailureAlert message={failure} />
      {groupDemoAccounts(accounts).map((group) => (
        <Stack gap="xs" key={`${group.room} ${group.municipality}`}>
          <Title order={3}>{group.municipality ?? t(`room.${group.room}`)}</Title>
          <div className={classes.grid}>
            {group.accounts.map((account) => (
              <UnstyledButton
                key={account.login}
                className={classes.card}
                disabled={isRunning}
                onClick={() => void signIn({ login: account.login, password: account.password })}
              >
                <span className={classes.role}>
                  <AccountRole account={account} />
                </span>
                <span className={classes.login}>{account.login}</span>
              </UnstyledButton>
            ))}
          </div>
        </Stack>
      ))}
    </Stack>
  );
}

function AccountRole({ account }: { account: DemoAccount }) {
  const t = useTranslations("signIn");
  const locale = useLocale();
  switch (account.room) {
    case "MUNICIPALITY":
      return account.roleCode ? label("role", account.roleCode, locale) : account.displayName;
    case "REGION":
      return `${account.regionalRole ? t(`regionalRole.${account.regionalRole}`) : account.displayName} · ${account.region ?? t("allRegions")}`;
    case "PLATFORM":
      return t("operator");
    default:
      return account.room satisfies never;
  }
}
