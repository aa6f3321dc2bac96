import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale, localeCookie } from "@/i18n/locale.ts";
import en from "@/messages/en.json";
import ru from "@/messages/ru.json";

const messages = { ru, en };

/** The language is a choice of the person and not part of the address: Russian until changed. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = isLocale(chosen) ? chosen : defaultLocale;
  return { locale, messages: messages[locale], timeZone: "UTC" };
});
