"use client";

import { Button, Group, Select, Stack, Switch, Text, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  type AnswerTemplatesQuery,
  type ApprovalRule,
  ChangeAnswerSettingsDocument,
  CloseAnswerTemplateDocument,
  SaveAnswerTemplateDocument,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { SaveButton } from "@/ui/save-button.tsx";

type Template = AnswerTemplatesQuery["answerTemplates"][number];

interface Choices {
  readonly topics: AnswerTemplatesQuery["topics"];
  readonly channels: AnswerTemplatesQuery["municipality"]["openChannels"];
  readonly placeholders: AnswerTemplatesQuery["templatePlaceholders"];
}

const factsOf = (template?: Template) => ({
  name: template?.name ?? "",
  text: template?.text ?? "",
  isInterim: template?.isInterim ?? false,
  topicId: template?.topic?.id ?? null,
  channel: template?.channel ?? null,
  regime: template?.regime ?? null,
});

/** Adds a template, or changes the one given. */
export function TemplateButton({ template, choices }: { template?: Template; choices: Choices }) {
  const t = useTranslations("templates");
  const [facts, setFacts] = useState(() => factsOf(template));
  const save = async () =>
    refusalOf(
      (await send(SaveAnswerTemplateDocument, { input: { ...facts, id: template?.id ?? null } })).outcome,
    );
  return (
    <SaveButton
      words="templates"
      changed={template?.name ?? null}
      size="lg"
      onOpen={() => setFacts(factsOf(template))}
      onSubmit={save}
    >
      <TextInput
        label={t("name")}
        value={facts.name}
        onChange={(event) => setFacts({ ...facts, name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Placeholders
        placeholders={choices.placeholders}
        onChoose={(placeholder) =>
          setFacts((before) => ({ ...before, text: `${before.text}${placeholder}` }))
        }
      />
      <Textarea
        label={t("text")}
        value={facts.text}
        onChange={(event) => setFacts({ ...facts, text: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={5}
        maxRows={18}
      />
      <Where facts={facts} onChange={(more) => setFacts({ ...facts, ...more })} choices={choices} />
    </SaveButton>
  );
}

function Placeholders({
  placeholders,
  onChoose,
}: {
  placeholders: Choices["placeholders"];
  onChoose: (text: string) => void;
}) {
  const t = useTranslations("templates");
  const labels = useLabels();
  return (
    <Stack gap={4}>
      <Text fz="sm">{t("placeholders")}</Text>
      <Group gap={4}>
        {placeholders.map(({ code, text }) => (
          <Button
            key={code}
            size="compact-xs"
            variant="default"
            title={labels.name("placeholder", code)}
            onClick={() => onChoose(text)}
          >
            {text}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

interface WhereProps {
  facts: ReturnType<typeof factsOf>;
  onChange: (facts: Partial<ReturnType<typeof factsOf>>) => void;
  choices: Choices;
}

function Where({ facts, onChange, choices: { topics, channels } }: WhereProps) {
  const t = useTranslations("templates");
  const locale = useLocale();
  const labels = useLabels();
  return (
    <>
      <Switch
        label={t("isInterim")}
        checked={facts.isInterim}
        onChange={(event) => onChange({ isInterim: event.currentTarget.checked })}
      />
      <Select
        label={t("topic")}
        placeholder={t("everyTopic")}
        data={topics.map(({ id, name }) => ({ value: id, label: name }))}
        value={facts.topicId}
        onChange={(topicId) => onChange({ topicId })}
        searchable
        clearable
      />
      <Select
        label={t("channel")}
        placeholder={t("everyChannel")}
        data={channels.map(({ code, name }) => ({
          value: code,
          label: name ?? labels.name("channel", code),
        }))}
        value={facts.channel}
        onChange={(channel) => onChange({ channel })}
        clearable
      />
      <Select
        label={t("regime")}
        placeholder={t("everyRegime")}
        data={labelOptions("regime", locale)}
        value={facts.regime}
        onChange={(regime) =>
          onChange({ regime: regime === "APPEAL" || regime === "MESSAGE" ? regime : null })
        }
        clearable
      />
    </>
  );
}

/** Takes a template out of use, or back into it. */
export function TemplateClosing({ template: { id, name, isClosed } }: { template: Template }) {
  const t = useTranslations("templates");
  const label = isClosed ? t("reopen") : t("close");
  return (
    <DialogButton
      label={label}
      accessibleLabel={isClosed ? t("reopenOf", { name }) : t("closeOf", { name })}
      title={label}
      submitLabel={label}
      isDanger={!isClosed}
      onSubmit={async () =>
        refusalOf((await send(CloseAnswerTemplateDocument, { id, isClosed: !isClosed })).outcome)
      }
    >
      <Text>{isClosed ? t("reopenLead", { name }) : t("closeLead", { name })}</Text>
    </DialogButton>
  );
}

const RULES: readonly ApprovalRule[] = ["EVERY_ANSWER", "FINAL_ANSWERS", "FINAL_TO_APPEALS", "NONE"];

interface ApprovalProps {
  settings: AnswerTemplatesQuery["answerSettings"];
  canChange: boolean;
}

/** Which answers need an approver, and on what ground. */
export function ApprovalForm({ settings, canChange }: ApprovalProps) {
  const t = useTranslations("templates");
  const labels = useLabels();
  const [approval, setApproval] = useState(settings.approval);
  const [ground, setGround] = useState(settings.ground ?? "");
  const save = async () => {
    const input = { approval, ground: ground.trim() || null };
    return refusalOf((await send(ChangeAnswerSettingsDocument, { input })).outcome);
  };
  return (
    <Stack gap="xs">
      <Text>{labels.name("approvalRule", settings.approval)}</Text>
      <Text fz="sm" c="var(--text-quiet)">
        {settings.isOwn ? (settings.ground ?? t("ownRule")) : t("defaultRule")}
      </Text>
      {canChange && (
        <Group>
          <DialogButton
            label={t("changeApproval")}
            title={t("approval")}
            submitLabel={t("save")}
            buttonProps={{ size: "sm", variant: "default" }}
            onOpen={() => {
              setApproval(settings.approval);
              setGround(settings.ground ?? "");
            }}
            onSubmit={save}
          >
            <Select
              label={t("rule")}
              data={RULES.map((value) => ({ value, label: labels.name("approvalRule", value) }))}
              value={approval}
              onChange={(value) => setApproval(RULES.find((rule) => rule === value) ?? approval)}
              allowDeselect={false}
              data-autofocus
            />
            <TextInput
              label={t("ground")}
              value={ground}
              onChange={(event) => setGround(event.currentTarget.value)}
              maxLength={500}
            />
          </DialogButton>
        </Group>
      )}
    </Stack>
  );
}
