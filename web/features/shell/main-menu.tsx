"use client";

import { NavLink } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconBell,
  IconBellRinging,
  IconBook2,
  IconBuildingCommunity,
  IconCalendarMonth,
  IconCalendarEvent,
  IconCalendarTime,
  IconChartBar,
  IconChecklist,
  IconClipboardCheck,
  IconColumns,
  IconFileImport,
  IconFileUpload,
  IconGitBranch,
  IconHistory,
  IconHome,
  IconHourglass,
  IconInbox,
  IconKey,
  IconRefreshAlert,
  IconLanguage,
  IconListCheck,
  IconListDetails,
  IconMailCog,
  IconMoodSmile,
  IconNews,
  IconPencilPlus,
  IconReportAnalytics,
  IconRosetteDiscountCheck,
  IconRoute,
  IconServer,
  IconSettings,
  IconStack2,
  IconStairs,
  IconTableColumn,
  IconTableOptions,
  IconTags,
  IconTemplate,
  IconTimeline,
  IconTrophy,
  IconUsers,
  IconVersions,
  IconTargetArrow,
  IconBulb,
  IconSchool,
  IconMessageQuestion,
  IconMessages,
  IconListSearch,
  IconWorldWww,
  IconScale,
  IconUsersGroup,
  IconServer2,
  IconShieldCheck,
  IconUserShield,
  IconLifebuoy,
  IconEyeCheck,
  IconTransfer,
  type Icon,
  IconChartLine,
  IconGauge,
  IconSpeakerphone,
} from "@tabler/icons-react";
import { Link } from "@/ui/link.tsx";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { WaitingBadge } from "@/features/cooperation/waiting-badge.tsx";
import { foldedGroups, menuGroups, type MenuGroup, type MenuKey } from "@/features/shell/menu-rules.ts";
import { currentEntry, type MenuEntry } from "@/features/shell/navigation.ts";
import classes from "./main-menu.module.css";

const icons: Record<MenuKey, Icon> = {
  documents: IconScale,
  trainings: IconSchool,
  workload: IconUsersGroup,
  informationSystems: IconServer2,
  protection: IconShieldCheck,
  accessReview: IconUserShield,
  support: IconLifebuoy,
  classifiers: IconVersions,
  formats: IconTransfer,
  personalData: IconEyeCheck,
  polls: IconMessageQuestion,
  coverage: IconListSearch,
  officialPages: IconWorldWww,
  networkDialogue: IconMessages,
  proposals: IconBulb,
  information: IconNews,
  informationRisks: IconAlertTriangle,
  informationMaterials: IconSpeakerphone,
  riskNotices: IconAlertTriangle,
  plans: IconTargetArrow,
  myDay: IconCalendarTime,
  submissions: IconInbox,
  newSubmission: IconPencilPlus,
  sectorQueue: IconStack2,
  leadership: IconGauge,
  indicators: IconChartLine,
  rating: IconTrophy,
  recipientRating: IconTrophy,
  analysis: IconChartBar,
  quality: IconRosetteDiscountCheck,
  satisfaction: IconMoodSmile,
  overview: IconHome,
  regulation: IconBook2,
  versions: IconVersions,
  duties: IconChecklist,
  dueDuties: IconListCheck,
  dutyMatrix: IconTableOptions,
  composition: IconUsers,
  recipients: IconListDetails,
  accounts: IconKey,
  audit: IconHistory,
  cooperation: IconArrowsExchange,
  meetings: IconCalendarEvent,
  assignments: IconClipboardCheck,
  reports: IconReportAnalytics,
  terms: IconHourglass,
  workCalendar: IconCalendarMonth,
  imports: IconFileUpload,
  aliases: IconLanguage,
  mappings: IconColumns,
  intakeKeys: IconKey,
  failedJobs: IconRefreshAlert,
  routing: IconRoute,
  escalation: IconBellRinging,
  templates: IconTemplate,
  topics: IconTags,
  causes: IconGitBranch,
  mechanisms: IconStairs,
  notifications: IconBell,
  preferences: IconMailCog,
  municipalities: IconBuildingCommunity,
  comparison: IconTableColumn,
  workComparison: IconChartBar,
  onboarding: IconFileImport,
  clusters: IconAlertTriangle,
  roadmaps: IconTimeline,
  platform: IconServer,
};

/** The menu of a room: in parts where it is long, with the page we are on marked. */
export function MainMenu({ entries }: { entries: MenuEntry[] }) {
  const current = currentEntry(entries, usePathname());
  const ungrouped = entries.filter(({ group }) => group === null);
  if (ungrouped.length > 0) return <Entries entries={ungrouped} current={current} />;
  return menuGroups
    .map((group) => ({ group, own: entries.filter((entry) => entry.group === group) }))
    .filter(({ own }) => own.length > 0)
    .map(({ group, own }) => <Group key={group} group={group} entries={own} current={current} />);
}

interface PartProps {
  entries: readonly MenuEntry[];
  current: MenuEntry | undefined;
}

function Group({ group, ...part }: PartProps & { group: MenuGroup }) {
  const t = useTranslations("menuGroup");
  const id = useId();
  if (foldedGroups.has(group)) {
    const isHere = part.current?.group === group;
    return (
      <NavLink
        component="button"
        type="button"
        label={t(group)}
        leftSection={<IconSettings size={18} stroke={1.6} aria-hidden="true" />}
        defaultOpened={isHere}
        childrenOffset={12}
        className={classes.entry}
        mt={14}
      >
        <Entries {...part} />
      </NavLink>
    );
  }
  return (
    <>
      <div id={id} className={classes.group}>
        {t(group)}
      </div>
      <Entries {...part} labelledBy={id} />
    </>
  );
}

function Entries({ entries, current, labelledBy }: PartProps & { labelledBy?: string }) {
  const t = useTranslations("menu");
  return (
    <ul className={classes.list} aria-labelledby={labelledBy}>
      {entries.map((entry) => {
        const Picture = icons[entry.key];
        const isCurrent = entry === current;
        return (
          <li key={entry.key}>
            <NavLink
              component={Link}
              href={entry.href}
              label={t(entry.key)}
              leftSection={<Picture size={18} stroke={1.6} aria-hidden="true" />}
              rightSection={
                entry.key === "cooperation" && <WaitingBadge isRegion={entry.href.startsWith("/region")} />
              }
              active={isCurrent}
              aria-current={isCurrent ? "page" : undefined}
              className={classes.entry}
            />
          </li>
        );
      })}
    </ul>
  );
}
