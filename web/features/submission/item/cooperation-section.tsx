"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Feature } from "@/features/feature/feature.tsx";
import { CoExecutorLine } from "@/features/submission/item/co-executor-line.tsx";
import { ContactLine, RaisedLine } from "@/features/submission/item/contact-lines.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { sideRules, type SideTask } from "@/features/submission/item/item-tasks.ts";
import { PlainList } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

const requests: readonly SideTask[] = ["CO_EXECUTOR", "RAPID_RESPONSE", "OUTSIDE_BODY"];

/** Bodies beside the responsible one: asked for their part, called at once, spoken to, or standing above. */
export function CooperationSection() {
  const t = useTranslations("submissionItem");
  const { item, can } = useItem();
  const hasRequests = item.coExecutors.length > 0 || can("submission:route");
  return (
    <>
      {hasRequests && (
        <Section title={t("coExecutors")}>
          {item.coExecutors.length > 0 ? (
            <PlainList>
              {item.coExecutors.map((request) => (
                <CoExecutorLine key={request.id} request={request} />
              ))}
            </PlainList>
          ) : (
            <Quiet>{t("noCoExecutors")}</Quiet>
          )}
          <TaskButtons tasks={requests} />
        </Section>
      )}
      <Feature code="RTE-07">
        <Section title={t("contactJournal")}>
          {item.contacts.length > 0 ? (
            <PlainList>
              {item.contacts.map((contact) => (
                <ContactLine key={contact.id} contact={contact} />
              ))}
            </PlainList>
          ) : (
            <Quiet>{t("noContactsYet")}</Quiet>
          )}
          <TaskButtons tasks={["CONTACT"]} />
        </Section>
      </Feature>
      <Feature code="RTE-08">
        <Section title={t("raised")}>
          {item.outsideEscalations.length > 0 ? (
            <PlainList>
              {item.outsideEscalations.map((raised) => (
                <RaisedLine key={raised.id} raised={raised} />
              ))}
            </PlainList>
          ) : (
            <Quiet>{t("notRaised")}</Quiet>
          )}
          <TaskButtons tasks={["RAISE"]} />
        </Section>
      </Feature>
    </>
  );
}

function Quiet({ children }: { children: string }) {
  return (
    <Text fz="sm" c="var(--text-quiet)">
      {children}
    </Text>
  );
}

/** Buttons of work beside the steps, as far as the viewer's role and the regulation allow it. */
export function TaskButtons({ tasks }: { tasks: readonly SideTask[] }) {
  const t = useTranslations("submissionItem");
  const { can, begin } = useItem();
  const held = tasks.filter((task) => can(sideRules[task].permission));
  if (held.length === 0) return null;
  return (
    <Group gap="xs" mt="sm" className="no-print">
      {held.map((task) => {
        const { capability } = sideRules[task];
        const button = (
          <Button
            key={task}
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => begin(task)}
          >
            {t(`task.${task}`)}
          </Button>
        );
        if (capability === null) return button;
        return (
          <Feature key={task} code={capability}>
            {button}
          </Feature>
        );
      })}
    </Group>
  );
}
