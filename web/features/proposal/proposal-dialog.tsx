"use client";

import { Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  ChangeProposalDocument,
  type ProposalAddressee,
  type ProposalKind,
  type ProposalQuery,
  PutForwardProposalDocument,
} from "@/lib/graphql.generated.ts";
import { label, labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Known = ProposalQuery["proposal"];

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  proposal?: Known;
  /** Kinds that the regulation provides for. */
  kinds: readonly ProposalKind[];
  sectors: readonly Named[];
  recipients: readonly Named[];
}

const factsOf = (proposal: Known | undefined, kinds: readonly ProposalKind[]) => ({
  kind: proposal?.kind ?? kinds[0] ?? ("WORK" as ProposalKind),
  title: proposal?.title ?? "",
  text: proposal?.text ?? "",
  expectedEffect: proposal?.expectedEffect ?? "",
  sectorId: proposal?.sector?.id ?? null,
  addressee: proposal?.addressee ?? ("CENTRE" as ProposalAddressee),
  addresseeName: proposal?.addresseeName ?? "",
  addresseeRecipientId: proposal?.addresseeRecipient?.id ?? null,
});

/** Puts a proposal forward, or changes one that nobody has decided about. */
export function ProposalButton({ proposal, kinds, sectors, recipients }: Props) {
  const t = useTranslations("proposals");
  const locale = useLocale();
  const [facts, setFacts] = useState(factsOf(proposal, kinds));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const isNamed = facts.addressee === "UNIT" || facts.addressee === "INSTITUTION";
  const submit = async () => {
    const { kind, ...others } = facts;
    const input = isNamed ? others : { ...others, addresseeName: null, addresseeRecipientId: null };
    const { outcome } = proposal
      ? await send(ChangeProposalDocument, {
          input: { ...input, id: proposal.id, revision: proposal.revision },
        })
      : await send(PutForwardProposalDocument, { kind, input });
    return refusalOf(outcome);
  };
  const words = proposal ? t("change") : t("new");
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={proposal ? t("save") : t("putForward")}
      size="lg"
      buttonProps={{ size: "sm", variant: proposal ? "default" : "filled" }}
      onOpen={() => setFacts(factsOf(proposal, kinds))}
      onSubmit={submit}
    >
      {!proposal && (
        <Select
          label={t("kind")}
          data={kinds.map((kind) => ({ value: kind, label: label("proposalKind", kind, locale) }))}
          value={facts.kind}
          onChange={(kind) => kind && change({ kind: kind as ProposalKind })}
          allowDeselect={false}
        />
      )}
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
        required
        withAsterisk={false}
        autosize
        minRows={3}
      />
      <Textarea
        label={t("expectedEffect")}
        value={facts.expectedEffect}
        onChange={(event) => change({ expectedEffect: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <Select
        label={t("addressee")}
        data={labelOptions("proposalAddressee", locale)}
        value={facts.addressee}
        onChange={(addressee) => addressee && change({ addressee: addressee as ProposalAddressee })}
        allowDeselect={false}
      />
      {isNamed && (
        <>
          <Select
            label={t("recipient")}
            data={recipients.map(({ id, name }) => ({ value: id, label: name }))}
            value={facts.addresseeRecipientId}
            onChange={(addresseeRecipientId) => change({ addresseeRecipientId })}
            searchable
            clearable
          />
          {facts.addresseeRecipientId === null && (
            <TextInput
              label={t("addresseeName")}
              value={facts.addresseeName}
              onChange={(event) => change({ addresseeName: event.currentTarget.value })}
            />
          )}
        </>
      )}
      <Select
        label={t("sector")}
        data={sectors.map(({ id, name }) => ({ value: id, label: name }))}
        value={facts.sectorId}
        onChange={(sectorId) => change({ sectorId })}
        searchable
        clearable
      />
    </DialogButton>
  );
}
