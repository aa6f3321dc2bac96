"use client";

import { memo, useEffect, useMemo, useRef, type MouseEvent } from "react";
import { blocksOf, marksByBlock, segmentsOf, type Block, type Mark } from "@/features/source-text/marks.ts";
import classes from "./source-text.module.css";

interface Props {
  text: string;
  marks: readonly Mark[];
  /** What is chosen now: shown highlighted and brought into view whenever it changes. */
  active: { start: number; end: number } | null;
  onChoose?: (id: string) => void;
  label: string;
}

/**
 * The original characters of a document with everything read from them marked in its place. Blocks
 * off the screen are not laid out, so a long text stays light while the browser's own search works.
 */
export function SourceText({ text, marks, active, onChoose, label }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(text), [text]);
  const read = useMemo(() => marksByBlock(blocks, marks), [blocks, marks]);
  const start = active?.start;
  const end = active?.end;
  useEffect(() => {
    if (start === undefined) return;
    frame.current?.querySelector("[data-tone=active]")?.scrollIntoView({ block: "center" });
  }, [start, end]);
  const choose = (event: MouseEvent) => {
    const id = (event.target as HTMLElement).dataset["mark"];
    if (id) onChoose?.(id);
  };
  return (
    <div ref={frame} className={classes.frame} role="region" aria-label={label} tabIndex={0} onClick={choose}>
      {blocks.map((block, at) => {
        const isTouched = start !== undefined && end !== undefined && start < block.end && end > block.start;
        return (
          <TextBlock
            key={block.start}
            text={text}
            block={block}
            marks={read[at] ?? none}
            activeStart={isTouched ? start : undefined}
            activeEnd={isTouched ? end : undefined}
          />
        );
      })}
    </div>
  );
}

const none: readonly Mark[] = [];

interface BlockProps {
  text: string;
  block: Block;
  marks: readonly Mark[];
  activeStart: number | undefined;
  activeEnd: number | undefined;
}

const TextBlock = memo(function TextBlock({ text, block, marks, activeStart, activeEnd }: BlockProps) {
  const all: readonly Mark[] =
    activeStart === undefined || activeEnd === undefined
      ? marks
      : [...marks, { id: "", start: activeStart, end: activeEnd, tone: "active" }];
  return (
    <div className={classes.block}>
      {segmentsOf(text, block, all).map(({ start, text: piece, mark }) =>
        mark ? (
          <mark key={start} className={classes.mark} data-tone={mark.tone} data-mark={mark.id || undefined}>
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </div>
  );
});
