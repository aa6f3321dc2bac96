/** Duties whose regulation has meetings: any of them opens the pages. */
export const meetingCapabilities: readonly string[] = [
  ...["01", "02", "03", "04", "05", "06", "07", "08", "09"].map((number) => `MTG-${number}`),
  ...["01", "02", "03", "04"].map((number) => `PRT-${number}`),
];
