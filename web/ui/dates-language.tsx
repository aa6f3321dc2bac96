"use client";

import "dayjs/locale/ru";
import { DatesProvider } from "@mantine/dates";
import type { ReactNode } from "react";

/** Calendars speak the language of the page; weeks start on Monday in both. */
export function DatesLanguage({ locale, children }: { locale: string; children: ReactNode }) {
  return <DatesProvider settings={{ locale, firstDayOfWeek: 1 }}>{children}</DatesProvider>;
}
