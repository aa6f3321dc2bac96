import { Anchor } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Page } from "@/ui/page.tsx";

export function NotFoundPage() {
  const t = useTranslations("notFound");
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div>
        <Anchor component={Link} href="/">
          {t("home")}
        </Anchor>
      </div>
    </Page>
  );
}
