"use client";

import { memo, useEffect, useMemo, useRef } from "react";
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
    if (start === undefined || end === undefined) return;
    const showActive = () => scrollWithin(frame.current, "[data-tone=active]");
    showActive();
    // Blocks on the way were not laid out yet: their true height is known one picture later.
    const picture = requestAnimationFrame(showActive);
    return () => cancelAnimationFrame(picture);
  }, [start, end]);
  // Pressing a mark is a short way for the mouse; the keyboard has the list of the same values.
  useEffect(() => {
    const element = frame.current;
    const choose = (event: MouseEvent) => {
      const id = event.target instanceof HTMLElement ? event.target.dataset["mark"] : undefined;
      if (id) onChoose?.(id);
    };
    element?.addEventListener("click", choose);
    return () => element?.removeEventListener("click", choose);
  }, [onChoose]);
  return (
    <div ref={frame} className={classes.frame} role="region" aria-label={label} tabIndex={0}>
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

/** Scrolls the frame alone, so that the page around it stays where it is. */
function scrollWithin(frame: HTMLElement | null, selector: string): void {
  const place = frame?.querySelector(selector);
  if (!frame || !place) return;
  frame.scrollTop +=
    place.getBoundingClientRect().top - frame.getBoundingClientRect().top - frame.clientHeight / 3;
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
