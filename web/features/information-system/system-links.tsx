import { Group } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/viewer.ts";
import { TextLink } from "@/ui/text-link.tsx";

type Part = "systems" | "protection" | "access";

const parts: readonly { part: Part; path: string; capabilities: readonly string[] }[] = [
  { part: "systems", path: "/information-systems", capabilities: ["SEC-04"] },
  { part: "protection", path: "/information-systems/protection", capabilities: ["SEC-02"] },
  { part: "access", path: "/information-systems/access", capabilities: ["SEC-02", "SEC-05"] },
];

/** Parts of the administrator's work that the regulation asks for, beside one another. */
export async function SystemLinks({ base, current }: { base: string; current: Part }) {
  const t = await getTranslations("informationSystems");
  const { permissions, municipality } = await getViewer();
  const held = new Set(municipality?.features.map(({ capability }) => capability.code));
  const shown = parts.filter(
    ({ part, capabilities }) =>
      capabilities.some((code) => held.has(code)) &&
      (part === "systems" || permissions.includes("informationSystem:change")),
  );
  if (shown.length < 2) return null;
  return (
    <Group gap="md" component="nav" aria-label={t("parts")} className="no-print">
      {shown.map(({ part, path }) => (
        <TextLink
          key={part}
          href={base + path}
          {...(part === current ? { "aria-current": "page" as const } : {})}
        >
          {t(`part.${part}`)}
        </TextLink>
      ))}
    </Group>
  );
}
