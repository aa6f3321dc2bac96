"use client";

import { Group, MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { todayIn } from "@/lib/dates.ts";
import {
  type ContentComponent,
  type ContentPostRowFragment,
  type ContentTemplateRowFragment,
  type PageNetwork,
  SaveContentPostDocument,
} from "@/lib/graphql.generated.ts";
import { label, labelOptions } from "@/lib/labels.ts";
import { instantOf, timeIn } from "@/lib/local-time.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

export interface PageChoice {
  readonly id: string;
  readonly organisation: string;
  readonly network: PageNetwork;
}

interface Props {
  post?: ContentPostRowFragment;
  /** Text of the regional centre to begin with. */
  template?: ContentTemplateRowFragment;
  pages: readonly PageChoice[];
  templates: readonly ContentTemplateRowFragment[];
  timeZone: string;
  /** Day to begin with. */
  day: string;
}

function factsOf({ post, template, timeZone, day, pages }: Props) {
  const at = post && new Date(post.plannedAt);
  return {
    title: post?.title ?? template?.title ?? "",
    text: post?.text ?? template?.text ?? "",
    link: post?.link ?? template?.link ?? "",
    day: (at ? todayIn(timeZone, at) : day) as string | null,
    time: at ? timeIn(timeZone, at) : "12:00",
    component: post?.component ?? template?.component ?? ("OWN" as ContentComponent),
    templateId: post?.templateId ?? template?.id ?? null,
    pageIds: post?.placements.map(({ page }) => page.id) ?? pages.map(({ id }) => id),
  };
}

/** Writes a post, from a template or not. */
export function PostButton(props: Props) {
  const { post, template, pages, templates, timeZone } = props;
  const t = useTranslations("officialPages");
  const locale = useLocale();
  const [facts, setFacts] = useState(factsOf(props));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const choose = (templateId: string | null) => {
    const chosen = templates.find(({ id }) => id === templateId);
    if (!chosen) return change({ templateId: null });
    const { title, text, link, component } = chosen;
    change({ templateId, title, text, link: link ?? "", component });
  };
  const words = post ? t("changePost") : template ? t("planIt") : t("newPost");
  const submit = async () => {
    const { day, time, ...others } = facts;
    const plannedAt = day && instantOf(day, time, timeZone);
    if (!plannedAt) return t("momentMissing");
    const known = post ? { id: post.id, revision: post.revision } : {};
    const input = { ...known, ...others, link: facts.link || null, plannedAt: plannedAt.toISOString() };
    const { outcome } = await send(SaveContentPostDocument, { input });
    return outcome.__typename === "SubmissionRefused" ? refusalOf(outcome) : null;
  };
  return (
    <DialogButton
      label={words}
      {...(template ? { accessibleLabel: t("planOf", { title: template.title }) } : {})}
      title={words}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: post || template ? "default" : "filled" }}
      onOpen={() => setFacts(factsOf(props))}
      onSubmit={submit}
    >
      {templates.length > 0 && (
        <Select
          label={t("template")}
          data={templates.map(({ id, title }) => ({ value: id, label: title }))}
          value={facts.templateId}
          onChange={choose}
          searchable
          clearable
        />
      )}
      <TextInput
        label={t("postTitle")}
        description={t("postTitleHint")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Textarea
        label={t("text")}
        value={facts.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={4}
        maxRows={14}
      />
      <TextInput
        label={t("postLink")}
        value={facts.link}
        onChange={(event) => change({ link: event.currentTarget.value })}
        placeholder="https://"
      />
      <Group grow align="flex-start">
        <DayField label={t("day")} value={facts.day} onChange={(day) => change({ day })} required />
        <TextInput
          type="time"
          label={t("time")}
          value={facts.time}
          onChange={(event) => change({ time: event.currentTarget.value })}
          required
          withAsterisk={false}
        />
      </Group>
      <Select
        label={t("component")}
        data={labelOptions("contentComponent", locale)}
        value={facts.component}
        onChange={(component) => component && change({ component: component as ContentComponent })}
        allowDeselect={false}
        disabled={facts.templateId !== null}
      />
      <MultiSelect
        label={t("pages")}
        data={pages.map(({ id, organisation, network }) => ({
          value: id,
          label: `${organisation} · ${label("pageNetwork", network, locale)}`,
        }))}
        value={facts.pageIds}
        onChange={(pageIds) => change({ pageIds })}
        searchable
      />
    </DialogButton>
  );
}
