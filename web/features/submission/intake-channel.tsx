"use client";

import { Group, Radio, RadioGroup, Stack, Text, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import {
  electronicRoutes,
  isRouted,
  regimeReason,
  regimesOf,
  routeObstacle,
} from "@/features/submission/channel-regimes.ts";
import { withChannel } from "@/features/submission/intake-draft.ts";
import { FaultLine, errorOf } from "@/features/submission/intake-fault.tsx";
import type { PartProps } from "@/features/submission/intake-form.tsx";
import { labelOptions } from "@/lib/labels.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { DayField } from "@/ui/day-field.tsx";
import classes from "./intake.module.css";

/** How it came in: the channel first, since it decides what may follow. */
export function ChannelFields(props: PartProps) {
  const { draft } = props;
  return (
    <Stack gap="md">
      <ChannelChoice {...props} />
      {draft.channel && <RegimeChoice {...props} channel={draft.channel} />}
      {draft.channel && isRouted(draft.channel) && <RouteChoice {...props} />}
      <Receipt {...props} />
    </Stack>
  );
}

function ChannelChoice({ slug, draft, onChange, choices, fault }: PartProps) {
  const t = useTranslations("intake");
  const { name } = useLabels();
  return (
    <RadioGroup
      label={t("channel")}
      description={t("channelHint")}
      value={draft.channel}
      onChange={(channel) => onChange(withChannel(draft, channel))}
      error={errorOf(fault, "channel")}
      data-field="channel"
    >
      <div className={classes.channels}>
        {choices.channels.map(({ code, name: own, clauses }) => (
          <div key={code} className={classes.channel}>
            <Radio value={code} label={own ?? name("channel", code)} />
            <Text fz="xs" component="span" className={classes.clauses}>
              <ClauseLinks base={`/${slug}`} clauses={clauses.slice(0, 2)} />
            </Text>
          </div>
        ))}
      </div>
    </RadioGroup>
  );
}

function RegimeChoice({ draft, onChange, fault, channel }: PartProps & { channel: string }) {
  const t = useTranslations("intake");
  const locale = useLocale();
  const allowed = regimesOf(channel);
  const reason = allowed.length === 1 && locale === "ru" ? regimeReason(channel) : null;
  return (
    <RadioGroup
      label={t("regime")}
      description={reason ?? (allowed.length === 1 ? t("regimeOnly") : t("regimeHint"))}
      value={draft.regime}
      onChange={(regime) => onChange({ regime: regime === "APPEAL" ? "APPEAL" : "MESSAGE" })}
      error={errorOf(fault, "regime")}
      data-field="regime"
    >
      <Stack gap="xs" mt="xs">
        {(["APPEAL", "MESSAGE"] as const).map((regime) => (
          <Radio
            key={regime}
            value={regime}
            label={t(`regimeOf.${regime}`)}
            description={t(`regimeMeans.${regime}`)}
            disabled={!allowed.includes(regime)}
          />
        ))}
      </Stack>
    </RadioGroup>
  );
}

function RouteChoice({ draft, onChange, fault }: PartProps) {
  const t = useTranslations("intake");
  const locale = useLocale();
  const names = labelOptions("electronicRoute", locale);
  return (
    <RadioGroup
      label={t("route")}
      value={draft.route}
      onChange={(route) => onChange({ route })}
      error={errorOf(fault, "route")}
      data-field="route"
    >
      <Stack gap="xs" mt="xs">
        {electronicRoutes.map((route) => (
          <Radio
            key={route}
            value={route}
            label={names.find(({ value }) => value === route)?.label ?? route}
            description={draft.regime === "APPEAL" ? routeObstacle(route, draft.receivedOn) : null}
          />
        ))}
      </Stack>
    </RadioGroup>
  );
}

function Receipt({ draft, onChange, fault }: PartProps) {
  const t = useTranslations("intake");
  return (
    <>
      <Group gap="sm" align="flex-start" data-field="receivedOn">
        <DayField
          label={t("receivedOn")}
          value={draft.receivedOn}
          onChange={(receivedOn) => onChange({ receivedOn: receivedOn ?? "" })}
          min="2000-01-01"
        />
        <TextInput
          type="time"
          label={t("receivedAt")}
          value={draft.receivedAt}
          onChange={(event) => onChange({ receivedAt: event.currentTarget.value })}
        />
        <TextInput
          label={t("externalNumber")}
          description={null}
          value={draft.externalNumber}
          maxLength={100}
          onChange={(event) => onChange({ externalNumber: event.currentTarget.value })}
          error={errorOf(fault, "externalNumber")}
          data-field="externalNumber"
          flex="1 1 220px"
        />
      </Group>
      <FaultLine fault={fault} field="receivedOn" />
    </>
  );
}
