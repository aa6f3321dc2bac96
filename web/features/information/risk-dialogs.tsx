"use client";

import { Checkbox, NumberInput, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  ChangeRiskDocument,
  HandOverRiskNoticeDocument,
  ReportRiskDocument,
  type RiskAddressee,
  type RiskLevel,
  type RiskQuery,
  SaveRefutationDocument,
  SetRiskHeadRoleDocument,
} from "@/lib/graphql.generated.ts";
import { label, labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Risk = RiskQuery["risk"];

interface Named {
  readonly id: string;
  readonly name: string;
}

const optionsOf = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

const factsOf = (risk: Risk) => ({
  title: risk.title,
  text: risk.text ?? "",
  level: risk.level,
  isDisinformation: risk.isDisinformation,
  sectorId: risk.sector?.id ?? null,
  subjectId: risk.subject?.id ?? null,
  place: risk.place ?? "",
  ownerId: risk.ownerId as string | null,
  dueOn: risk.dueOn as string | null,
  plan: risk.plan ?? "",
});

interface ChangeProps {
  risk: Risk;
  owners: readonly Named[];
  sectors: readonly Named[];
}

/** Changes what is known of a risk, its owner, term and plan. */
export function ChangeRiskButton({ risk, owners, sectors }: ChangeProps) {
  const t = useTranslations("risks");
  const locale = useLocale();
  const [facts, setFacts] = useState(factsOf(risk));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  return (
    <DialogButton
      label={t("change")}
      title={t("change")}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setFacts(factsOf(risk))}
      onSubmit={async () => {
        const input = { ...facts, id: risk.id, revision: risk.revision };
        return refusalOf((await send(ChangeRiskDocument, { input })).outcome);
      }}
    >
      <TextInput
        label={t("name")}
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
        autosize
        minRows={2}
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
      <Select
        label={t("owner")}
        data={optionsOf(owners)}
        value={facts.ownerId}
        onChange={(ownerId) => ownerId && change({ ownerId })}
        searchable
        allowDeselect={false}
      />
      <DayField label={t("dueOn")} value={facts.dueOn} onChange={(dueOn) => change({ dueOn })} />
      <Textarea
        label={t("plan")}
        value={facts.plan}
        onChange={(event) => change({ plan: event.currentTarget.value })}
        autosize
        minRows={3}
      />
      <Select
        label={t("sector")}
        data={optionsOf(sectors)}
        value={facts.sectorId}
        onChange={(sectorId) => change({ sectorId })}
        searchable
        clearable
      />
      <TextInput
        label={t("place")}
        value={facts.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
      />
    </DialogButton>
  );
}

interface ReportProps {
  risk: Risk;
  headRole: { readonly title: string; readonly isOwn: boolean };
}

const everybody: readonly RiskAddressee[] = ["HEAD_OF_MUNICIPALITY", "REGIONAL_CENTRE"];

/** Tells the head of the municipality and the regional centre. */
export function ReportRiskButton({ risk, headRole }: ReportProps) {
  const t = useTranslations("risks");
  const locale = useLocale();
  const words = [risk.title, risk.text].filter(Boolean).join("\n\n");
  const [text, setText] = useState(words);
  const [addressees, setAddressees] = useState<readonly RiskAddressee[]>(everybody);
  return (
    <DialogButton
      label={t("report")}
      title={t("reportTitle")}
      submitLabel={t("report")}
      size="lg"
      buttonProps={{ size: "sm", variant: risk.state === "NOTICED" ? "filled" : "default" }}
      onOpen={() => {
        setText(words);
        setAddressees(everybody);
      }}
      onSubmit={async () => {
        const input = { id: risk.id, revision: risk.revision, addressees: [...addressees], text };
        return refusalOf((await send(ReportRiskDocument, { input })).outcome);
      }}
    >
      <Checkbox.Group
        label={t("addressees")}
        value={[...addressees]}
        onChange={(chosen) => setAddressees(everybody.filter((each) => chosen.includes(each)))}
      >
        {everybody.map((each) => (
          <Checkbox key={each} value={each} label={label("riskAddressee", each, locale)} mt="xs" />
        ))}
      </Checkbox.Group>
      <Text fz="sm" c="var(--text-quiet)">
        {t("headIs", { role: headRole.title })}
        {!headRole.isOwn && ` (${t("headSupposed")})`}
      </Text>
      <Textarea
        label={t("reportText")}
        description={t("reportHint")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        required
        withAsterisk={false}
        autosize
        minRows={4}
        data-autofocus
      />
    </DialogButton>
  );
}

/** Sets the role that reads for the head of the municipality. */
export function HeadRoleButton({ roleCode, roles }: { roleCode: string; roles: readonly Named[] }) {
  const t = useTranslations("risks");
  const [chosen, setChosen] = useState(roleCode);
  return (
    <DialogButton
      label={t("headChange")}
      title={t("headChange")}
      submitLabel={t("save")}
      onOpen={() => setChosen(roleCode)}
      onSubmit={async () => refusalOf((await send(SetRiskHeadRoleDocument, { roleCode: chosen })).outcome)}
    >
      <Select
        label={t("headRole")}
        data={optionsOf(roles)}
        value={chosen}
        onChange={(code) => code && setChosen(code)}
        allowDeselect={false}
      />
    </DialogButton>
  );
}

/** Notes that a notice was handed over outside of the portal. */
export function HandOverButton({ id }: { id: string }) {
  const t = useTranslations("risks");
  const [takenBy, setTakenBy] = useState("");
  return (
    <DialogButton
      label={t("handOver")}
      title={t("handOver")}
      submitLabel={t("save")}
      onOpen={() => setTakenBy("")}
      onSubmit={async () => refusalOf((await send(HandOverRiskNoticeDocument, { id, takenBy })).outcome)}
    >
      <TextInput
        label={t("takenBy")}
        value={takenBy}
        onChange={(event) => setTakenBy(event.currentTarget.value)}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
    </DialogButton>
  );
}

interface RefutationProps {
  riskId: string;
  revision: number;
  today: string;
  refutation?: Risk["refutations"][number];
}

/** Adds a refutation, or notes how many people one has reached by now. */
export function RefutationButton({ riskId, revision, today, refutation }: RefutationProps) {
  const t = useTranslations("risks");
  const fresh = () => ({
    link: refutation?.link ?? "",
    channel: refutation?.channel ?? "",
    publishedOn: (refutation?.publishedOn ?? today) as string | null,
    reach: refutation?.reach ?? null,
  });
  const [facts, setFacts] = useState(fresh);
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = refutation ? t("changeRefutation") : t("addRefutation");
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setFacts(fresh())}
      onSubmit={async () => {
        const publishedOn = facts.publishedOn ?? today;
        const input = { ...facts, publishedOn, riskId, revision, id: refutation?.id ?? null };
        return refusalOf((await send(SaveRefutationDocument, { input })).outcome);
      }}
    >
      <TextInput
        label={t("link")}
        type="url"
        value={facts.link}
        onChange={(event) => change({ link: event.currentTarget.value })}
        required
        withAsterisk={false}
        data-autofocus
      />
      <TextInput
        label={t("channel")}
        value={facts.channel}
        onChange={(event) => change({ channel: event.currentTarget.value })}
      />
      <DayField
        label={t("publishedOn")}
        value={facts.publishedOn}
        onChange={(publishedOn) => change({ publishedOn })}
      />
      <NumberInput
        label={t("reach")}
        value={facts.reach ?? ""}
        onChange={(reach) => change({ reach: typeof reach === "number" ? reach : null })}
        min={0}
        allowDecimal={false}
      />
    </DialogButton>
  );
}
