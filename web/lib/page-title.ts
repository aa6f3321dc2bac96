import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { MenuKey } from "@/features/shell/menu-rules.ts";

/** Title of a page that the menu leads to. */
export async function menuTitle(key: MenuKey): Promise<Metadata> {
  return { title: (await getTranslations("menu"))(key) };
}
