"use client";

import { Link } from "@/ui/link.tsx";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import classes from "./municipality-tabs.module.css";

const pages = [
  { key: "overview", path: "" },
  { key: "regulation", path: "/regulation" },
  { key: "versions", path: "/regulation/versions" },
  { key: "duties", path: "/duties" },
] as const;

/** The pages of one municipality within the regional room. */
export function MunicipalityTabs({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations("menu");
  const pathname = usePathname();
  const base = `/region/municipalities/${slug}`;
  return (
    <nav className={classes.tabs} aria-label={name}>
      {pages.map(({ key, path }) => (
        <Link key={key} href={base + path} aria-current={pathname === base + path ? "page" : undefined}>
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
