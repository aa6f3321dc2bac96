/** By what a table of one indicator tells the work apart. */
export const tableBy = ["SECTOR", "CHANNEL", "RECIPIENT"] as const;
export type TableBy = (typeof tableBy)[number];
