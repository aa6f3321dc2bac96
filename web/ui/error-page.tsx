"use client";

import { Button, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Page } from "@/ui/page.tsx";

/** A page that could not be made: said plainly, with a number for whoever looks into the log. */
export function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("error");
  return (
    <Page title={t("title")} lead={t("lead")}>
      {error.digest && (
        <Text c="var(--text-quiet)" fz="sm">
          {t("number", { number: error.digest })}
        </Text>
      )}
      <div>
        <Button onClick={reset}>{t("again")}</Button>
      </div>
    </Page>
  );
}
