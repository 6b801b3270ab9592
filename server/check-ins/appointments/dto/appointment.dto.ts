/** What the firm proposed instead. */
export class CounterProposalDto {
  startsAt: Date;
  endsAt: Date;
  note: string | null;
  /** Who proposed it. */
  by: string;
}

/** The hour that the doctor and the firm keep for a check-in. */
export class CheckInAppointmentDto {
  id: string;
  status: 'proposed' | 'confirmed' | 'counter_proposed';
  kind: 'visit' | 'call' | 'video';
  startsAt: Date;
  endsAt: Date;
  /** IANA zone of the place. */
  zone: string;
  place: string | null;
  videoUrl: string | null;
  /** The doctor's words to the firm. */
  message: string | null;
  /** While the status is counter_proposed. */
  counter: CounterProposalDto | null;
}

/** A time at which the doctor is free. */
export class AppointmentSlotDto {
  /** The wall clock there, `2026-11-26T14:00`. */
  start: string;
  startsAt: Date;
  endsAt: Date;
}
