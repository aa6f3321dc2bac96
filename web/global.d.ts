import type { Locale as AppLocale } from "@/i18n/locale.ts";
import type messages from "@/messages/ru.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: AppLocale;
    Messages: typeof messages;
  }
}
