/** A list of the draft that a person may add to, by the text of its main field. */
export interface AddableList {
  /** Pointer of the list. */
  readonly path: string;
  /** Field of `labels` that the text is for. */
  readonly field: string;
}

const provisions = (name: string): AddableList[] => [{ path: `/variant/${name}`, field: "text" }];

/** Lists of each group; the duties of a role are added at the role. */
export const addableLists: Readonly<Record<string, readonly AddableList[]>> = {
  publications: [{ path: "/act/publications", field: "place" }],
  roles: [{ path: "/variant/roles", field: "title" }],
  sectors: [{ path: "/variant/sectors", field: "name" }],
  channels: [{ path: "/variant/channels", field: "name" }],
  systems: [{ path: "/variant/systems", field: "name" }],
  people: [{ path: "/variant/people", field: "personName" }],
  meetings: [
    { path: "/variant/meetings/minutesSentTo", field: "minutesSentTo" },
    { path: "/variant/meetings/attendedBy", field: "attendedBy" },
    { path: "/variant/meetings/invited", field: "invited" },
  ],
  deadlines: [],
  coordination: [{ path: "/variant/coordinatingBodies", field: "name" }],
  functions: provisions("functions"),
  tasks: provisions("tasks"),
  rights: provisions("rights"),
  memberDuties: provisions("memberDuties"),
  responsibility: provisions("responsibility"),
  otherProvisions: provisions("otherProvisions"),
};
