"use client";

import { useRef } from "react";
import { AnswerPanel } from "@/features/answer/answer-panel.tsx";
import type { PanelProps } from "@/features/answer/panel-props.ts";
import { CausePanel } from "@/features/classifier/cause-panel.tsx";
import { QualityPanel } from "@/features/quality/quality-panel.tsx";
import { SatisfactionPanel } from "@/features/satisfaction/satisfaction-panel.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { AnnounceItemAnsweringDocument } from "@/lib/graphql.generated.ts";

/** Where the answer is written, for the button that leads there. */
export const answerAnchor = "item-answer";

/** A beginning to answer is believed for ninety seconds; told again a little earlier while one types. */
const announceMs = 60_000;

function usePanel(): PanelProps {
  const { item, permissions, timeZone, changed } = useItem();
  return { submission: item, permissions, timeZone, onChanged: changed };
}

/** The answer. While somebody types it, the others are told. */
export function AnswerPlace() {
  const { item } = useItem();
  const panel = usePanel();
  const toldAt = useRef(0);
  // That others are told is a courtesy: the register itself refuses a second answer.
  const tell = (isOver: boolean) =>
    void send(AnnounceItemAnsweringDocument, { submissionId: item.id, isOver }).catch(() => undefined);
  const announce = () => {
    if (Date.now() - toldAt.current < announceMs) return;
    toldAt.current = Date.now();
    tell(false);
  };
  const saved = () => {
    if (toldAt.current > 0) tell(true);
    toldAt.current = 0;
    panel.onChanged();
  };
  return (
    <div id={answerAnchor} onInput={announce}>
      <AnswerPanel {...panel} onChanged={saved} />
    </div>
  );
}

/** What follows an answer: why it came to it, what the applicant says, how good it was. */
export function AfterAnswer() {
  const panel = usePanel();
  return (
    <>
      <CausePanel {...panel} />
      <SatisfactionPanel {...panel} />
      <QualityPanel {...panel} />
    </>
  );
}
