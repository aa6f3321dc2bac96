import { List, Stack, Text } from "@mantine/core";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MechanismButton, MechanismClosing } from "@/features/classifier/mechanism-dialogs.tsx";
import { ClosedSwitch } from "@/features/recipient/closed-switch.tsx";
import { MechanismSettingsDocument, type MechanismSettingsQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";

/** Ready orders of work: how services act together, and how root causes are removed. */
export async function MechanismsPage({ includeClosed }: { includeClosed: boolean }) {
  await requirePermission("submission:view");
  const t = await getTranslations("mechanisms");
  const { permissions, municipality } = await getViewer();
  const held = new Set(municipality?.features.map(({ capability }) => capability.code));
  if (!held.has("ACC-02") && !held.has("ACC-03")) notFound();
  const { mechanisms, topics } = await load(MechanismSettingsDocument, { includeClosed });
  const canChange = permissions.includes("classifier:change");
  return (
    <Page title={t("title")} lead={t("lead")} actions={canChange && <MechanismButton topics={topics} />}>
      <ClosedSwitch isOn={includeClosed} />
      {mechanisms.length === 0 && <Empty title={t("empty")}>{t("emptyLead")}</Empty>}
      {mechanisms.map((mechanism) => (
        <Section
          key={mechanism.id}
          title={mechanism.name}
          aside={
            canChange && (
              <>
                <MechanismButton mechanism={mechanism} topics={topics} />
                <MechanismClosing mechanism={mechanism} />
              </>
            )
          }
        >
          <Mechanism mechanism={mechanism} />
        </Section>
      ))}
    </Page>
  );
}

async function Mechanism({ mechanism }: { mechanism: MechanismSettingsQuery["mechanisms"][number] }) {
  const t = await getTranslations("mechanisms");
  const locale = await getLocale();
  const { kind, topics, ground, steps, isClosed } = mechanism;
  return (
    <Stack gap="xs">
      <Text fz="sm" c="var(--text-quiet)">
        {[
          label("mechanismKind", kind, locale),
          topics.length === 0 ? t("everyTopic") : topics.map(({ name }) => name).join(", "),
          ground,
          isClosed ? t("closed") : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <List type="ordered" spacing={4}>
        {steps.map(({ text, by, withinHours }, index) => (
          <li key={index}>
            {[text, by, withinHours === null ? null : t("within", { count: withinHours ?? 0 })]
              .filter(Boolean)
              .join(" — ")}
          </li>
        ))}
      </List>
    </Stack>
  );
}
