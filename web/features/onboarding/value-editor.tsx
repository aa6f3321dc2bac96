"use client";

import { MultiSelect, NumberInput, Select, Switch, Textarea, TextInput } from "@mantine/core";
import { useLocale } from "next-intl";
import { useState } from "react";
import type { ReadValue } from "@/features/onboarding/review-items.ts";
import { labelOptions } from "@/lib/labels.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DayField } from "@/ui/day-field.tsx";

/** A set of codes as a person chooses from it. */
export type Options = readonly { readonly value: string; readonly label: string }[];

interface Props {
  value: ReadValue;
  /** Codes that the document itself defines, such as its own roles, or the capabilities. */
  options: Options | null;
  error: string | undefined;
  onSave: (content: unknown) => void;
}

/** The input that fits a value. It saves when left or chosen, and only when something changed. */
export function ValueEditor({ value, options, error, onSave }: Props) {
  const { name } = useLabels();
  const locale = useLocale();
  const data = [...(options ?? labelOptions(value.valueSet ?? "", locale))];
  for (const code of value.values)
    if (!data.some((each) => each.value === code)) data.push({ value: code, label: code });
  const common = { label: name("field", value.field), error, size: "xs" as const };
  const [current = null] = value.values;
  switch (value.input) {
    case "TEXT":
    case "LONG_TEXT":
      return <TextEditor {...common} value={value} onSave={onSave} />;
    case "TEXTS":
      return <LinesEditor {...common} value={value} onSave={onSave} />;
    case "NUMBER":
      return <NumberEditor {...common} value={value} onSave={onSave} />;
    case "DATE":
      return <DayField label={common.label} value={current} onChange={onSave} clearable />;
    case "BOOLEAN":
      return (
        <Switch
          label={common.label}
          size="sm"
          error={error}
          checked={current === "true"}
          onChange={(event) => onSave(event.currentTarget.checked)}
        />
      );
    case "CODE":
      return <Select {...common} data={data} value={current} onChange={onSave} searchable />;
    case "CODES":
      return <MultiSelect {...common} data={data} value={[...value.values]} onChange={onSave} searchable />;
    default:
      return value.input satisfies never;
  }
}

interface FieldProps {
  label: string;
  error: string | undefined;
  size: "xs";
  value: ReadValue;
  onSave: (content: unknown) => void;
}

function TextEditor({ value, onSave, ...field }: FieldProps) {
  const saved = value.values[0] ?? "";
  const [text, setText] = useState(saved);
  const leave = () => {
    if (text.trim() !== saved) onSave(text.trim() || null);
  };
  const props = {
    ...field,
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    onBlur: leave,
  };
  return value.input === "LONG_TEXT" ? (
    <Textarea {...props} autosize minRows={2} maxRows={12} />
  ) : (
    <TextInput {...props} onKeyDown={(event) => event.key === "Enter" && leave()} />
  );
}

/** A list of texts, one a line. */
function LinesEditor({ value, onSave, ...field }: FieldProps) {
  const saved = value.values.join("\n");
  const [text, setText] = useState(saved);
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const leave = () => {
    if (lines.join("\n") !== saved) onSave(lines);
  };
  return (
    <Textarea
      {...field}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
      autosize
      minRows={1}
    />
  );
}

function NumberEditor({ value, onSave, ...field }: FieldProps) {
  const saved = value.values[0] === undefined ? "" : Number(value.values[0]);
  const [amount, setAmount] = useState<string | number>(saved);
  const leave = () => {
    if (amount !== saved) onSave(typeof amount === "number" ? amount : null);
  };
  return <NumberInput {...field} value={amount} onChange={setAmount} onBlur={leave} />;
}
