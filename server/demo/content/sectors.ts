import type { SectorCode, SectorContent } from './content.types';
import { consumerSectors } from './sectors-consumer';
import { machineSectors } from './sectors-machines';
import { technologySectors } from './sectors-technology';

export const sectors: readonly SectorContent[] = [
  ...machineSectors,
  ...consumerSectors,
  ...technologySectors,
];

export function sectorOf(code: SectorCode): SectorContent {
  const sector = sectors.find((candidate) => candidate.code === code);
  if (!sector) throw new Error(`no sector ${code}`);
  return sector;
}
