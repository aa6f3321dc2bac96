/** Instants as the clock on the municipality's wall shows them. */
export interface LocalTime {
  /** The wall clock as if it were UTC, for formats that know no zones. */
  localOf(at: Date): Date;
  /** `16.04.2026 12:00`. */
  textOf(at: Date): string;
}

/** @throws {RangeError} when the zone is unknown */
export function localTime(zone: string): LocalTime {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  const partsOf = (at: Date) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  };
  return {
    localOf(at) {
      const part = partsOf(at);
      const day = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
      return new Date(`${day}T${part("hour")}:${part("minute")}:${part("second")}Z`);
    },
    textOf(at) {
      const part = partsOf(at);
      return `${part("day")}.${part("month")}.${part("year")} ${part("hour")}:${part("minute")}`;
    },
  };
}
