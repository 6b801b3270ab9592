/** Terms as a new version of the service levels is sent; stricter for customs than the first. */
export const SERVICE_LEVEL = {
  effectiveFrom: '2026-12-01',
  note: '관세 애로 당일 원칙',
  legal: [
    { kind: 'inquiry_law', length: 14, unit: 'days' },
    { kind: 'inquiry_procedure', length: 7, unit: 'days' },
    { kind: 'proposal', length: 14, unit: 'days' },
    { kind: 'grievance', length: 7, unit: 'days' },
    { kind: 'other', length: 3, unit: 'hours' },
  ],
  answers: [
    { category: 'cus', days: 1 },
    { category: 'cer', days: 7 },
  ],
  answerDays: 5,
  urgentHours: 4,
  firstContactHours: 8,
  transferInsideHours: 3,
  transferOutsideHours: 8,
  progressDays: 30,
};
