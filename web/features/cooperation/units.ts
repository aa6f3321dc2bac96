/** Unit of each indicator by its code. */
export const unitsOf = (
  indicators: readonly { readonly code: string; readonly unit: string }[],
): ReadonlyMap<string, string> => new Map(indicators.map(({ code, unit }) => [code, unit]));
