import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { type PageChoice, PostButton } from "@/features/official-page/post-dialog.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import type { ContentPlanQuery, ContentTemplateRowFragment } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  obligations: NonNullable<ContentPlanQuery["contentObligations"]>;
  pages: readonly PageChoice[];
  templates: readonly ContentTemplateRowFragment[];
  timeZone: string;
  today: string;
  mayChange: boolean;
}

/** What the regional centre obliges to, with what is missing in the first place. */
export async function ObligationsSection({ obligations, mayChange, today, ...shared }: Props) {
  const t = await getTranslations("officialPages");
  const locale = await getLocale();
  const open: ReadonlySet<string> = new Set(["NOT_PLANNED", "MISSING"]);
  const sorted = obligations.toSorted((a, b) => Number(open.has(b.state)) - Number(open.has(a.state)));
  const missing = obligations.filter(({ state }) => open.has(state)).length;
  return (
    <Section
      title={t("obligations")}
      aside={missing > 0 && <Text fw={600}>{t("missing", { count: missing })}</Text>}
    >
      {obligations.length === 0 && <Text c="var(--text-quiet)">{t("noObligations")}</Text>}
      <PlainList>
        {sorted.map(({ template, state, publishedOn, plannedOn, pages }) => (
          <PlainListItem
            key={template.id}
            aside={
              <Group gap="xs">
                <Text
                  fz="sm"
                  fw={open.has(state) ? 700 : 400}
                  c={open.has(state) ? "var(--danger-text)" : "var(--text-quiet)"}
                >
                  {label("obligationState", state, locale)}
                </Text>
                {mayChange && open.has(state) && <PostButton {...shared} template={template} day={today} />}
              </Group>
            }
          >
            {template.title}
            <Text fz="sm" c="var(--text-quiet)">
              {[
                label("contentComponent", template.component, locale),
                template.placeBy && t("placeBy", { day: formatShortDay(template.placeBy, locale) }),
                publishedOn
                  ? t("publishedOn", { day: formatShortDay(publishedOn, locale), pages })
                  : plannedOn && t("plannedOn", { day: formatShortDay(plannedOn, locale) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}
