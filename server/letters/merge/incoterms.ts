/** Incoterms® 2020 (DOMAIN §1.1). The sea-only rules are for goods delivered ship's rail to rail. */

export const ANY_MODE_RULES = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'] as const;
export const SEA_ONLY_RULES = ['FAS', 'FOB', 'CFR', 'CIF'] as const;
export const INCOTERMS = [...ANY_MODE_RULES, ...SEA_ONLY_RULES] as const;

export type Incoterm = (typeof INCOTERMS)[number];

/** True for the four rules meant for sea and inland waterway only. */
export function isSeaOnly(rule: Incoterm): boolean {
  return (SEA_ONLY_RULES as readonly string[]).includes(rule);
}

/** The any-mode rule to prefer when the goods travel in a container, if the given one is sea-only. */
export function containerTwin(rule: Incoterm): Incoterm | null {
  const twins: Partial<Record<Incoterm, Incoterm>> = {
    FAS: 'FCA',
    FOB: 'FCA',
    CFR: 'CPT',
    CIF: 'CIP',
  };
  return twins[rule] ?? null;
}
