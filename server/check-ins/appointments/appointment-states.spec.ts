import { APPOINTMENT_VERBS, type AppointmentStatus } from './appointment-states';

describe('the states of an appointment', () => {
  const verbs = Object.entries(APPOINTMENT_VERBS);

  it('can all be reached, and only a cancelled one stays as it is', () => {
    const reached = new Set<AppointmentStatus>(['proposed']);
    for (let grown = -1; grown !== reached.size;) {
      grown = reached.size;
      for (const [, { from, to }] of verbs)
        if (from.some((one) => reached.has(one))) reached.add(to);
    }
    expect([...reached].sort()).toEqual(['cancelled', 'confirmed', 'counter_proposed', 'proposed']);
    expect(verbs.flatMap(([, { from }]) => from)).not.toContain('cancelled');
  });

  it('change by the side that may: the firm answers, the staff decide', () => {
    const of = (side: string) => verbs.filter(([, v]) => v.side === side).map(([name]) => name);
    expect(of('firm')).toEqual(['confirm', 'counter_propose']);
    expect(of('staff')).toEqual(['propose', 'accept', 'cancel']);
  });
});
