"use client";

import { Alert, Radio, RadioGroup, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { Feature } from "@/features/feature/feature.tsx";
import type { IntakeDraft } from "@/features/submission/intake-draft.ts";
import { errorOf } from "@/features/submission/intake-fault.tsx";
import type { PartProps } from "@/features/submission/intake-form.tsx";
import type { ApplicantKind } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";

const longest = 500;

/** Who applies. For an appeal the law wants a name and an address to answer to. */
export function ApplicantFields({ draft, onChange, fault }: PartProps) {
  const t = useTranslations("intake");
  const locale = useLocale();
  const field = (name: "name" | "phone" | "email" | "address" | "nickname") => ({
    label: t(name === "name" && draft.applicantKind === "ORGANISATION" ? "organisation" : name),
    value: draft[name],
    maxLength: longest,
    autoComplete: "off",
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
    "data-field": name,
  });
  return (
    <Stack gap="sm">
      <Feature code="INT-09">
        <RadioGroup
          label={t("applicantKind")}
          value={draft.applicantKind}
          onChange={(kind) => onChange({ applicantKind: kind as ApplicantKind })}
        >
          <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs" mt="xs">
            {labelOptions("applicantKind", locale).map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </SimpleGrid>
        </RadioGroup>
      </Feature>
      <TextInput {...field("name")} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput {...field("phone")} type="tel" />
        <TextInput {...field("email")} type="email" error={errorOf(fault, "email")} />
      </SimpleGrid>
      <TextInput {...field("address")} />
      {draft.regime === "MESSAGE" && <TextInput {...field("nickname")} />}
      {isUnanswerable(draft) && (
        <Alert color="yellow" variant="light">
          {t("unanswerable")}
        </Alert>
      )}
    </Stack>
  );
}

/** An appeal without a name, or without any address for the answer: art. 11 p. 1 of the law. */
const isUnanswerable = ({ regime, name, address, email }: IntakeDraft): boolean =>
  regime === "APPEAL" && (name.trim() === "" || (address.trim() === "" && email.trim() === ""));
