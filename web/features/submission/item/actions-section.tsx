"use client";

import { Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { answerAnchor } from "@/features/submission/item/answer-place.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { mainOffer, stepOffers, type Offer } from "@/features/submission/item/item-tasks.ts";
import { SidePanel } from "@/ui/side-panel.tsx";
import { Section } from "@/ui/section.tsx";
import classes from "./actions.module.css";

/** What may be done now, the main thing first; what may not be done says why. */
export function ActionsSection() {
  const t = useTranslations("submissionItem");
  return (
    <div className={`${classes.section} no-print`}>
      <Section title={t("actions")}>
        <Offers />
      </Section>
    </div>
  );
}

/** On a narrow screen: the main thing and a way to the others, at the foot of the window. */
export function ActionBar() {
  const t = useTranslations("submissionItem");
  const [isOpen, { open, close }] = useDisclosure(false);
  const { main, rest } = useOffers();
  const act = useAct();
  if (!main && rest.length === 0) return null;
  return (
    <div className={`${classes.bar} no-print`}>
      {main && (
        <Button className={classes.wide} onClick={() => act(main.task)}>
          <OfferName task={main.task} />
        </Button>
      )}
      <Button className={classes.wide} variant="default" onClick={open}>
        {t("moreActions")}
      </Button>
      <SidePanel isOpen={isOpen} onClose={close} title={t("actions")}>
        <Offers onAct={close} />
      </SidePanel>
    </div>
  );
}

function useOffers(): { main: Offer | null; rest: readonly Offer[]; barred: readonly Offer[] } {
  const { item, accountId } = useItem();
  const isMine = item.executor?.accountId === accountId;
  // One's own work is taken already.
  const offers = stepOffers(item.steps).filter(({ task }) => !isMine || task !== "TAKE_OVER");
  const main = mainOffer(offers, item.executor !== null);
  return {
    main,
    rest: offers.filter((offer) => offer !== main && offer.obstacle === null),
    barred: offers.filter(({ obstacle }) => obstacle !== null),
  };
}

/** Begins a task: its dialogue, or the place where the answer is written. */
export function useAct(): (task: Offer["task"]) => void {
  const { begin } = useItem();
  return (task) => (task === "ANSWER" ? goToAnswer() : begin(task));
}

export function goToAnswer(): void {
  const answer = document.getElementById(answerAnchor);
  answer?.scrollIntoView({ block: "start" });
  answer?.querySelector<HTMLElement>("textarea, button")?.focus({ preventScroll: true });
}

function Offers({ onAct }: { onAct?: () => void }) {
  const t = useTranslations("submissionItem");
  const act = useAct();
  const { main, rest, barred } = useOffers();
  const press = (task: Offer["task"]) => () => {
    onAct?.();
    act(task);
  };
  if (!main && rest.length === 0 && barred.length === 0) return <Text fz="sm">{t("noActions")}</Text>;
  return (
    <Stack gap="xs">
      {main && (
        <Button onClick={press(main.task)}>
          <OfferName task={main.task} />
        </Button>
      )}
      {rest.length > 0 && (
        <div className={classes.rest}>
          {rest.map(({ task }) => (
            <Button key={task} size="compact-md" variant="default" onClick={press(task)}>
              <OfferName task={task} />
            </Button>
          ))}
        </div>
      )}
      {barred.length > 0 && <Barred offers={barred} />}
    </Stack>
  );
}

/** What cannot be done now, with the reason: a grey button alone would not tell it. */
function Barred({ offers }: { offers: readonly Offer[] }) {
  const t = useTranslations("submissionItem");
  return (
    <details className={classes.barred}>
      <summary>{t("barred", { count: offers.length })}</summary>
      <ul>
        {offers.map(({ task, obstacle }) => (
          <li key={task}>
            <b>
              <OfferName task={task} />
            </b>
            {": "}
            {obstacle}
          </li>
        ))}
      </ul>
    </details>
  );
}

function OfferName({ task }: { task: Offer["task"] }) {
  const t = useTranslations("submissionItem");
  const { item } = useItem();
  if (task === "ASSIGN" && (item.recipient !== null || item.executor !== null)) return t("redirect");
  return t(`offer.${task}`);
}
