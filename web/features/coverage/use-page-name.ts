import { useTranslations } from "next-intl";
import { menuKeyOfPage } from "@/features/shell/navigation.ts";

/** Names a page of a municipality as the menu does; one that the menu does not have by its nearest. */
export function usePageName(): (page: string) => string {
  const menu = useTranslations("menu");
  const t = useTranslations("coverage");
  return (page) => {
    const key = menuKeyOfPage(page);
    return key ? menu(key) : t("open");
  };
}
