/** Days between contacts. */
export class TierGapsDto {
  /** What is aimed at. */
  idealGapDays: number;
  /** What is never passed. */
  maxGapDays: number;
}

/** How often firms are contacted by tier. */
export class CadenceSettingsDto {
  intensive: TierGapsDto;
  regular: TierGapsDto;
  watch: TierGapsDto;
  /** At least one visit on site in so many months. */
  onSiteMonths: number;
  /** 0 while nobody changed what the product came with. */
  version: number;
}
