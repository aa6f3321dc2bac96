import type { Act } from "../act-draft.ts";
import regions from "../vocabulary/regions.json" with { type: "json" };

/**
 * IANA name of the zone whose clock the municipality goes by, told from its region; in a region of several
 * zones from the name of the municipality. Null when the region is not known.
 */
export function timeZoneOf(act: Act): string | null {
  const zones = regions.find(({ code }) => code === act.region?.value.code)?.timeZones;
  if (!zones) return null;
  const name = `${act.municipality?.value.name ?? ""} ${act.place?.value ?? ""}`.toLowerCase();
  const own = zones.find(({ districts }) =>
    districts.some((district) => name.includes(district.toLowerCase())),
  );
  return (own ?? zones[0])?.zone ?? null;
}

/** Whether the region has several zones, so that the chosen one needs a look. */
export function hasSeveralZones(act: Act): boolean {
  const region = regions.find(({ code }) => code === act.region?.value.code);
  return (region?.timeZones.length ?? 0) > 1;
}
