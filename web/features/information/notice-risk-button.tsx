"use client";

import { Checkbox, type ButtonProps, Select, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { NotePublicationDocument, NoticeRiskDocument, type RiskLevel } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Seen {
  readonly id: string;
  readonly title: string;
  readonly place: string | null;
  readonly sector: { readonly id: string } | null;
  readonly subject: { readonly id: string } | null;
}

interface Props {
  base: string;
  /** The publication it is seen by; without one a link may be given. */
  publication?: Seen;
  buttonProps?: ButtonProps;
}

const blank = (publication: Seen | undefined) => ({
  title: publication?.title ?? "",
  link: "",
  text: "",
  level: "MEDIUM" as RiskLevel,
  isDisinformation: false,
  dueOn: null as string | null,
});

/** Makes a risk of a publication: everything needed is filled in already, the second press is enough. */
export function NoticeRiskButton({ base, publication, buttonProps }: Props) {
  const t = useTranslations("risks");
  const words = useTranslations("information");
  const locale = useLocale();
  const router = useRouter();
  const [facts, setFacts] = useState(blank(publication));
  const [made, setMade] = useState<string | null>(null);
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const submit = async () => {
    const { link, text, ...others } = facts;
    let seenBy = publication ? [{ kind: "PUBLICATION" as const, id: publication.id }] : [];
    if (!publication && link.trim() !== "") {
      const { outcome } = await send(NotePublicationDocument, { input: { link, title: facts.title } });
      if (outcome.__typename !== "PublicationSaved") return refusalOf(outcome);
      seenBy = [{ kind: "PUBLICATION" as const, id: outcome.publication.id }];
    }
    const known = publication
      ? { place: publication.place, sectorId: publication.sector?.id, subjectId: publication.subject?.id }
      : {};
    const input = { ...others, ...known, text: text || null, seenBy };
    const { outcome } = await send(NoticeRiskDocument, { input });
    if (outcome.__typename !== "RiskSaved") return refusalOf(outcome);
    setMade(outcome.risk.id);
    router.push(`${base}/information/risks/${outcome.risk.id}`);
    return null;
  };
  return (
    <DialogButton
      label={publication ? words("risk") : t("new")}
      {...(publication ? { accessibleLabel: words("riskOf", { name: publication.title }) } : {})}
      title={words("riskTitle")}
      submitLabel={words("riskSubmit")}
      size="lg"
      buttonProps={{ size: "compact-sm", variant: "light", ...buttonProps, disabled: made !== null }}
      onOpen={() => setFacts(blank(publication))}
      onDone={() => undefined}
      onSubmit={submit}
    >
      {!publication && (
        <TextInput
          label={t("link")}
          type="url"
          value={facts.link}
          onChange={(event) => change({ link: event.currentTarget.value })}
          data-autofocus
        />
      )}
      <TextInput
        label={t("name")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
      />
      <Select
        label={t("level")}
        data={labelOptions("riskLevel", locale)}
        value={facts.level}
        onChange={(level) => level && change({ level: level as RiskLevel })}
        allowDeselect={false}
      />
      <Checkbox
        label={t("isDisinformation")}
        checked={facts.isDisinformation}
        onChange={(event) => change({ isDisinformation: event.currentTarget.checked })}
      />
      <DayField
        label={t("dueOn")}
        description={t("dueHint")}
        value={facts.dueOn}
        onChange={(dueOn) => change({ dueOn })}
        clearable
      />
      <Textarea
        label={t("text")}
        value={facts.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        autosize
        minRows={2}
      />
    </DialogButton>
  );
}
