import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import classes from "@/features/cooperation/cooperation.module.css";
import { figureText } from "@/features/indicator/figure-text.ts";
import { periodName } from "@/features/indicator/period-view.ts";
import { formatInstant } from "@/lib/dates.ts";
import type { CooperationHistoryFragment } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  history: readonly CooperationHistoryFragment[];
  units: ReadonlyMap<string, string>;
  timeZone: string;
}

/** What happened, oldest first, with the figures that were sent. */
export async function HistorySection({ history, units, timeZone }: Props) {
  const t = await getTranslations("cooperation");
  const locale = await getLocale();
  return (
    <Section title={t("history")}>
      <Stack gap="md">
        {history.map(({ id, at, side, actor, action, note, figures }) => (
          <div key={id}>
            <Text fw={550}>{label("cooperationAction", action, locale)}</Text>
            <Text fz="sm" c="var(--text-quiet)">
              {[formatInstant(at, locale, timeZone), label("cooperationSide", side, locale), actor]
                .filter(Boolean)
                .join(" · ")}
            </Text>
            {note && <Text className={classes.text}>{note}</Text>}
            {figures && (
              <DataTable
                caption={t("figuresOf", {
                  period: periodName(figures, locale),
                  at: formatInstant(figures.asOf, locale, timeZone),
                })}
                rows={figures.figures}
                rowKey={({ indicator }) => indicator}
                columns={[
                  {
                    key: "indicator",
                    header: t("indicator"),
                    isHeading: true,
                    cell: ({ indicator }) => label("indicator", indicator, locale),
                  },
                  {
                    key: "value",
                    header: t("value"),
                    isNumeric: true,
                    cell: ({ indicator, value }) => figureText(value, units.get(indicator) ?? "", locale),
                  },
                  {
                    key: "cases",
                    header: t("cases"),
                    isNumeric: true,
                    cell: ({ cases, isEnough }) =>
                      [cases ?? "—", isEnough ? "" : t("tooFew")].filter((each) => each !== "").join(", "),
                  },
                ]}
              />
            )}
          </div>
        ))}
      </Stack>
    </Section>
  );
}
