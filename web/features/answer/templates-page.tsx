import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import classes from "@/features/answer/answer.module.css";
import { ApprovalForm, TemplateButton, TemplateClosing } from "@/features/answer/template-dialogs.tsx";
import { ClosedSwitch } from "@/features/recipient/closed-switch.tsx";
import { AnswerTemplatesDocument, type AnswerTemplatesQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";

/** Texts to begin answers with, and which answers need an approver. */
export async function TemplatesPage({ slug, includeClosed }: { slug: string; includeClosed: boolean }) {
  await requirePermission("quality:view");
  const t = await getTranslations("templates");
  const { permissions } = await getViewer();
  const data = await load(AnswerTemplatesDocument, { slug, includeClosed });
  const canChange = permissions.includes("template:change");
  const choices = {
    topics: data.topics,
    channels: data.municipality.openChannels,
    placeholders: data.templatePlaceholders,
  };
  return (
    <Page title={t("title")} lead={t("lead")} actions={canChange && <TemplateButton choices={choices} />}>
      <Section title={t("approval")}>
        <ApprovalForm settings={data.answerSettings} canChange={canChange} />
      </Section>
      <ClosedSwitch isOn={includeClosed} />
      {data.answerTemplates.length === 0 && <Empty title={t("empty")}>{t("emptyLead")}</Empty>}
      {data.answerTemplates.map((template) => (
        <Section
          key={template.id}
          title={template.name}
          aside={
            canChange && (
              <>
                <TemplateButton template={template} choices={choices} />
                <TemplateClosing template={template} />
              </>
            )
          }
        >
          <Template template={template} channels={data.municipality.openChannels} />
        </Section>
      ))}
    </Page>
  );
}

interface TemplateProps {
  template: AnswerTemplatesQuery["answerTemplates"][number];
  channels: AnswerTemplatesQuery["municipality"]["openChannels"];
}

async function Template({ template, channels }: TemplateProps) {
  const t = await getTranslations("templates");
  const locale = await getLocale();
  const { isInterim, topic, channel, regime, text, isClosed } = template;
  return (
    <Stack gap="xs">
      <Text fz="sm" c="var(--text-quiet)">
        {[
          isInterim ? t("interim") : t("final"),
          topic?.name ?? t("everyTopic"),
          channel &&
            (channels.find(({ code }) => code === channel)?.name ?? label("channel", channel, locale)),
          regime && label("regime", regime, locale),
          isClosed ? t("closed") : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <Text className={classes.text}>{text}</Text>
    </Stack>
  );
}
