import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { Ground, RuleLine, Wordings } from "@/features/meeting/procedure-section.tsx";
import { SetRuleButton } from "@/features/meeting/set-rule-button.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { MeetingProcedureDocument } from "@/lib/graphql.generated.ts";
import { label, labelOptions } from "@/lib/labels.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

const settable: ReadonlySet<string> = new Set([
  "ORGANISE",
  "CHOOSE_PARTICIPANTS",
  "AGREE",
  "CHAIR",
  "SUBSTITUTE",
  "KEEP_MINUTES",
  "SIGN_MINUTES",
]);

const openFrequencies: ReadonlySet<string> = new Set(["AS_NEEDED", "OTHER"]);

/** How the centre meets: what the act states, what the centre decided, what is taken by default. */
export async function ProcedurePage({ slug }: { slug: string }) {
  await requirePermission("meeting:view");
  const t = await getTranslations("meetings.procedure");
  const locale = await getLocale();
  const { permissions } = await getViewer();
  const { meetingProcedure: procedure, meetingFrequency: frequency } = await load(
    MeetingProcedureDocument,
    {},
  );
  const canSet = permissions.includes("meeting:organise");
  const roles = new Map(
    procedure.rules.flatMap(({ roleCodes, roleTitles }) =>
      roleCodes.map((code, at) => [code, roleTitles[at] ?? code] as const),
    ),
  );
  const options = [...roles].map(([value, name]) => ({ value, label: name }));
  const { forms } = procedure;
  const isFrequencyOpen = frequency.source !== "ACT" || openFrequencies.has(frequency.value);
  return (
    <Page title={t("pageTitle")} lead={t("lead")}>
      <Section title={t("who")}>
        <PlainList>
          {procedure.rules.map((rule) => (
            <RuleLine
              key={rule.act}
              slug={slug}
              rule={rule}
              {...(canSet &&
                rule.source !== "ACT" &&
                settable.has(rule.act) && {
                  aside: (
                    <SetRuleButton
                      rule={rule.act}
                      title={label("procedureAct", rule.act, locale)}
                      options={options}
                      values={rule.source === "SETTING" ? rule.roleCodes : []}
                      note={rule.note ?? ""}
                    />
                  ),
                })}
            />
          ))}
        </PlainList>
      </Section>
      <Section title={t("how")}>
        <Stack gap="sm">
          <PlainList>
            <PlainListItem
              aside={
                canSet && forms.source !== "ACT" ? (
                  <SetRuleButton
                    rule="FORMS"
                    title={t("forms")}
                    options={labelOptions("meetingForm", locale)}
                    values={forms.source === "SETTING" ? forms.values : []}
                    note={forms.note ?? ""}
                  />
                ) : undefined
              }
            >
              {t("forms")}:{" "}
              <strong>{forms.values.map((form) => label("meetingForm", form, locale)).join(", ")}</strong>
              <div>
                <Ground slug={slug} clause={forms.clause} source={forms.source} />
              </div>
            </PlainListItem>
            <PlainListItem
              aside={
                canSet && isFrequencyOpen ? (
                  <SetRuleButton
                    rule="FREQUENCY"
                    title={t("frequency")}
                    options={labelOptions("meetingFrequency", locale).filter(
                      ({ value }) => value !== "OTHER",
                    )}
                    values={frequency.source === "SETTING" ? [frequency.value] : []}
                    note={frequency.note ?? ""}
                    isSingle
                  />
                ) : undefined
              }
            >
              {t("frequency")}: <strong>{label("meetingFrequency", frequency.value, locale)}</strong>
              {frequency.nextDueOn && ` (${t("next", { day: formatShortDay(frequency.nextDueOn, locale) })})`}
              {frequency.text && (
                <Text fz="sm" c="var(--text-quiet)">
                  {t("saidByAct", { text: frequency.text })}
                </Text>
              )}
              <div>
                <Ground slug={slug} clause={frequency.clause} source={frequency.source} />
              </div>
            </PlainListItem>
          </PlainList>
          <Wordings slug={slug} procedure={procedure} />
        </Stack>
      </Section>
    </Page>
  );
}
