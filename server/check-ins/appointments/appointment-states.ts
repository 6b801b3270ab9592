export type AppointmentStatus = 'proposed' | 'confirmed' | 'counter_proposed' | 'cancelled';
export type AppointmentVerb = 'propose' | 'confirm' | 'counter_propose' | 'accept' | 'cancel';

/** From which states a verb leads, and where to. `confirm` and `counter_propose` are the firm's. */
export const APPOINTMENT_VERBS: Record<
  AppointmentVerb,
  { side: 'staff' | 'firm'; from: readonly AppointmentStatus[]; to: AppointmentStatus }
> = {
  propose: { side: 'staff', from: ['proposed', 'confirmed', 'counter_proposed'], to: 'proposed' },
  confirm: { side: 'firm', from: ['proposed', 'counter_proposed'], to: 'confirmed' },
  counter_propose: {
    side: 'firm',
    from: ['proposed', 'confirmed', 'counter_proposed'],
    to: 'counter_proposed',
  },
  accept: { side: 'staff', from: ['counter_proposed'], to: 'confirmed' },
  cancel: { side: 'staff', from: ['proposed', 'confirmed', 'counter_proposed'], to: 'cancelled' },
};
