import { useTranslations } from "next-intl";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

export function NotFoundPage() {
  const t = useTranslations("notFound");
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div>
        <TextLink href="/">{t("home")}</TextLink>
      </div>
    </Page>
  );
}
