import { Group } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import type { PollPart } from "@/features/poll/poll-capabilities.ts";
import type { PollRoom } from "@/features/poll/poll-room.ts";
import { TextLink } from "@/ui/text-link.tsx";

const paths: Readonly<Record<PollPart, string>> = {
  polls: "/polls",
  settlements: "/polls/settlements",
  lines: "/polls/lines",
};

/** Ways to the other parts that the regulation provides for. */
export async function PollParts({ room, current }: { room: PollRoom; current: PollPart }) {
  const t = await getTranslations("polls.parts");
  const others = room.parts.filter((part) => part !== current);
  if (others.length === 0) return null;
  return (
    <Group component="nav" gap="md" className="no-print" aria-label={t("name")}>
      {others.map((part) => (
        <TextLink key={part} href={`${room.base}${paths[part]}`}>
          {t(part)}
        </TextLink>
      ))}
    </Group>
  );
}
