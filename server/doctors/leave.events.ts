/** A doctor's days off changed: what falls on them may move, or somebody stands in. */
export class LeaveChanged {
  constructor(readonly doctorId: string) {}
}
