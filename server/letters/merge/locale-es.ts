import { calendarDay, fractionDigits, type Addressee, type LocaleProfile } from './locale-profile';
import { unitIn } from './units';

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  );
const HONORIFIC: Record<string, string> = { mr: 'Sr.', ms: 'Sra.', dr: 'Dr.', prof: 'Prof.' };
/** Second given names: what follows them is the family name. */
const SECOND_NAMES = new Set(
  (
    'Alberto Alejandro Alejandra Antonio Carlos Carmen Cristina Daniel David Eduardo Elena Enrique ' +
    'Fernanda Fernando Francisco Gabriel Guadalupe Ignacio Isabel Javier Jesús José Luis Luisa ' +
    'Manuel María Miguel Pablo Pilar Rafael Ramón Ricardo Roberto Teresa'
  ).split(' '),
);
/** Where a point, not a comma, parts the decimals. */
const DECIMAL_POINT = new Set(['DO', 'GT', 'HN', 'MX', 'NI', 'PA', 'PE', 'PR', 'SV', 'US']);

/** The family names of a Spanish name: `Ana María García López` → `García López`. */
export function familyNames(person: string): string {
  const words = person.split(/\s+/);
  if (words.length < 2) return person;
  const start = words.length > 2 && SECOND_NAMES.has(words[1] ?? '') ? 2 : 1;
  return words.slice(start).join(' ');
}

function salutation({ person, honorific, greetingName }: Addressee): string {
  if (!person) return 'Estimados señores:';
  if (!honorific) return `Estimado/a ${person}:`;
  const dear = { 'Sr.': 'Estimado', 'Sra.': 'Estimada' }[honorific] ?? 'Estimado/a';
  return `${dear} ${honorific} ${greetingName ?? familyNames(person)}:`;
}

function source(type: string, detail: string | null): string | null {
  if (type === 'website') return 'su página web';
  if (type === 'inquiry') return 'la consulta que ustedes nos hicieron';
  if (!detail) return null;
  switch (type) {
    case 'trade_office':
      return `la oficina comercial de Corea en ${detail}`;
    case 'fair':
      return `la feria ${detail}`;
    case 'directory':
      return `el directorio ${detail}`;
    case 'referral':
      return `la recomendación de ${detail}`;
    default:
      return detail;
  }
}

function numbers(locale: string) {
  const format = (value: string, minimum: number, maximum: number) =>
    new Intl.NumberFormat(locale, {
      useGrouping: 'always',
      minimumFractionDigits: minimum,
      maximumFractionDigits: maximum,
    }).format(value as `${number}`);
  const count = (value: string) => format(value, 0, 6);
  return {
    count,
    quantity: (value: string, unit: string | null) =>
      [count(value), unit && unitIn('es', unit, value)].filter(Boolean).join(' '),
    amount: (value: string, currency: string | null) =>
      format(value, fractionDigits(currency), Math.max(fractionDigits(currency), 6)),
    days: (value: number) => (value === 1 ? '1 día' : `${count(String(value))} días`),
  };
}

/** Letters in Spanish: months in lower case, a colon after the greeting, `usted` throughout. */
const ES: LocaleProfile = {
  language: 'es',
  date(iso) {
    const { year, month, day } = calendarDay(iso);
    return `${day} de ${MONTHS[month - 1]} de ${year}`;
  },
  ...numbers('es-ES'),
  unit: (unit) => unitIn('es', unit),
  percent: (value) => `${value} %`,
  list: (items) => new Intl.ListFormat('es', { type: 'conjunction' }).format(items),
  countryNames: new Intl.DisplayNames('es', { type: 'region' }),
  korea: 'República de Corea',
  honorific: (code) => HONORIFIC[code] ?? null,
  addresseeLine: ({ person, honorific }) =>
    person && (honorific ? `${honorific} ${person}` : person),
  greeting: () => null,
  salutation,
  close: () => 'Atentamente,',
  source,
  payment: {
    tt: 'transferencia bancaria (T/T)',
    lc_at_sight: 'carta de crédito irrevocable a la vista (L/C at sight)',
    dp: 'documentos contra pago (D/P)',
    da: 'documentos contra aceptación (D/A)',
    oa: 'cuenta abierta (O/A)',
  },
  offer: {
    firm: 'La presente es una oferta firme y nos obliga hasta la fecha de validez indicada.',
    free: 'La presente oferta es sin compromiso y puede variar antes de su pedido.',
    subject_to_confirmation:
      'La presente oferta será vinculante con nuestra confirmación escrita de su pedido.',
  },
  sampleCharge: {
    free: 'La muestra y su envío son gratuitos.',
    freight_collect: 'La muestra es gratuita; le rogamos asumir el gasto de mensajería.',
    credited_on_order: 'La muestra se factura y su importe se descuenta del primer pedido.',
    charged: 'La muestra se factura al precio unitario.',
  },
  claimPosition: {
    accept: 'Aceptamos su reclamación.',
    accept_in_part: 'Aceptamos su reclamación en parte.',
    decline: 'A la vista de estos hechos, no nos es posible aceptar la reclamación.',
  },
  exclusivity: {
    exclusive: 'exclusiva: en el territorio se vende únicamente a través de ustedes',
    sole: 'única: sin otros agentes en el territorio, con venta directa nuestra',
    non_exclusive: 'no exclusiva',
  },
  certificate(name, no, scope, expiry) {
    const facts = [no && `n.º ${no}`, scope, expiry && `válido hasta el ${expiry}`].filter(Boolean);
    return facts.length === 0 ? name : `${name} (${facts.join(', ')})`;
  },
  enclosures: (items) => items.join('; '),
};
const ES_DECIMAL_POINT: LocaleProfile = { ...ES, ...numbers('es-MX') };

/** The Spanish of a country: Mexico and Central America write 3,480.00, the others 3.480,00. */
export function spanishOf(country: string | null): LocaleProfile {
  return country && DECIMAL_POINT.has(country) ? ES_DECIMAL_POINT : ES;
}
