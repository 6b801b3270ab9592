import type { ProductContent, SectorContent } from './content/content.types';
import type { FirmCast } from './content/firms-cast';
import type {
  CertificateRow,
  CompanyMarketRow,
  CompanyRow,
  ConsentRow,
  ContactRow,
  ProductRow,
  UserRow,
} from './demo-rows';

/** A firm with all that hangs on it. */
export interface Firm {
  readonly company: CompanyRow;
  readonly sector: SectorContent;
  readonly cast: FirmCast | null;
  readonly catalogue: readonly ProductContent[];
  readonly products: ProductRow[];
  readonly contacts: ContactRow[];
  readonly markets: CompanyMarketRow[];
  readonly certificates: CertificateRow[];
  readonly consents: ConsentRow[];
  readonly owner: UserRow;
  /** Whether it still waits for a home doctor. */
  readonly unassigned: boolean;
}
