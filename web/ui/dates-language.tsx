"use client";

import "dayjs/locale/ru";
import { DatesProvider } from "@mantine/dates";
import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import type { ReactNode } from "react";

// Without it a typed ДД.ММ.ГГГГ is not understood and silently dropped.
dayjs.extend(customParseFormat);

/** Calendars speak the language of the page; weeks start on Monday in both. */
export function DatesLanguage({ locale, children }: { locale: string; children: ReactNode }) {
  return <DatesProvider settings={{ locale, firstDayOfWeek: 1 }}>{children}</DatesProvider>;
}
