export class ReassignCandidateDto {
  id: string;
  name: string;
  nameEn: string | null;
  teamName: string | null;
  teamNameEn: string | null;
  /** Unresolved cases they have now. */
  open: number;
  /** Of the chosen cases, those they may take and do not have yet. */
  caseIds: string[];
}

/** Who may take chosen cases: a case goes only to a doctor who looks after its firm. */
export class ReassignCandidatesDto {
  /** The chosen cases that are in sight and unresolved. */
  cases: number;
  /** How many firms they are of. */
  firms: number;
  /** The firm, when it is one only. */
  companyId: string | null;
  /** Doctors of all these firms. */
  candidates: ReassignCandidateDto[];
  /** Doctors of some of these firms only, those of most cases first; a few. */
  others: ReassignCandidateDto[];
}
