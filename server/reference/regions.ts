import regions from './data/regions.json';
import type { RegionDto } from './dto/code-list.dto';

const BY_CODE = new Map<string, RegionDto>(
  regions
    .flatMap((region) => [region, ...region.subRegions])
    .map(({ code, nameKo, nameEn }) => [code, { code, nameKo, nameEn }]),
);

/** The UN region or sub-region of an M49 code. */
export function regionOf(code: string | null): RegionDto | null {
  return code === null ? null : (BY_CODE.get(code) ?? null);
}
