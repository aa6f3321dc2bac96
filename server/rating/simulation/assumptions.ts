/** What the play takes for granted about residents and work, and how else they might be. */
import book from "./assumptions.json" with { type: "json" };

export type SimChannel = keyof typeof book.channels;
export type SimSector = keyof typeof book.sectors;
export const SIM_CHANNELS = Object.keys(book.channels) as SimChannel[];
export const SIM_SECTORS = Object.keys(book.sectors) as SimSector[];

export type Assumptions = typeof book;

export const USUAL: Assumptions = book;

type Vary = (usual: Assumptions) => Assumptions;

const eachChannel =
  (change: (channel: Assumptions["channels"]["POS"]) => Partial<Assumptions["channels"]["POS"]>): Vary =>
  (usual) => ({
    ...usual,
    channels: Object.fromEntries(
      Object.entries(usual.channels).map(([name, channel]) => [name, { ...channel, ...change(channel) }]),
    ) as Assumptions["channels"],
  });

const eachSector =
  (change: (sector: Assumptions["sectors"]["ROADS"]) => Partial<Assumptions["sectors"]["ROADS"]>): Vary =>
  (usual) => ({
    ...usual,
    sectors: Object.fromEntries(
      Object.entries(usual.sectors).map(([name, sector]) => [name, { ...sector, ...change(sector) }]),
    ) as Assumptions["sectors"],
  });

const comesAgainTimes =
  (times: number): Vary =>
  (usual) => ({
    ...usual,
    comesAgain: Object.fromEntries(
      Object.entries(usual.comesAgain).map(([end, share]) => [end, share * times]),
    ) as Assumptions["comesAgain"],
  });

/** Other residents and other work: nobody knows how they are in a region until they are counted there. */
export const VARIATIONS: Readonly<Record<string, Vary>> = {
  FEW_MARKS: eachChannel(({ answersMarked }) => ({ answersMarked: answersMarked / 2 })),
  MANY_MARKS: eachChannel(({ answersMarked }) => ({ answersMarked: answersMarked * 1.6 })),
  MILD_MARKS: (usual) => ({
    ...usual,
    goodMark: { ...usual.goodMark, solved: 0.92, explained: 0.6, formLetter: 0.25 },
  }),
  STRICT_MARKS: (usual) => ({
    ...usual,
    goodMark: { ...usual.goodMark, solved: 0.75, explained: 0.3, formLetter: 0.05 },
  }),
  PATIENT: comesAgainTimes(0.6),
  INSISTENT: comesAgainTimes(1.4),
  UNKNOWN_APPLICANTS: eachChannel(({ known }) => ({ known: known * 0.8 })),
  HARDER: eachSector(({ solvable }) => ({ solvable: solvable * 0.8 })),
  WAVES: (usual) => ({ ...usual, wave: 0.4 }),
  MUCH_PAPER: ({ channels, ...usual }) => ({
    ...usual,
    channels: {
      POS: { ...channels.POS, share: 0.3 },
      INCIDENT_MANAGEMENT: { ...channels.INCIDENT_MANAGEMENT, share: 0.2 },
      PAPER: { ...channels.PAPER, share: 0.5 },
    },
  }),
};
