"use server";

import { cookies } from "next/headers";
import { isLocale, localeCookie } from "@/i18n/locale.ts";

const yearInSeconds = 365 * 24 * 60 * 60;

/** Remembers the language of the interface in the browser. */
export async function chooseLocale(locale: string): Promise<void> {
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, { maxAge: yearInSeconds, sameSite: "lax", path: "/" });
}
