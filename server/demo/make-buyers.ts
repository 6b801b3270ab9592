import { emailKey } from '../buyers/address-key';
import { languageOf, zoneOf } from '../buyers/time-zones';
import { nameKey } from '../platform/text/name-key';
import { buyersByCountry, sourceDetails } from './content/buyers';
import type { DemoAgency } from './demo-agency';
import { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import { Random } from './random';

type Source = keyof typeof sourceDetails;
type Standing = 'express' | 'implied' | 'none' | 'old' | 'withdrawn' | 'suppressed';

interface BuyerRows {
  buyers: object[];
  contacts: object[];
  consents: object[];
  suppressions: object[];
}

/** The register of buyers: sixty in twelve countries, met at fairs or found by offices, some agreed; one of them twice. */
export function makeBuyers({ staff, today }: DemoAgency): BuyerRows {
  const calendar = new DemoCalendar(today);
  const random = Random.stream(1, 'buyers');
  const doctors = staff.users.filter(({ role }) => role === 'doctor');
  const made: BuyerRows = { buyers: [], contacts: [], consents: [], suppressions: [] };
  for (const [country, lines] of Object.entries(buyersByCountry)) {
    for (const line of lines.trim().split('\n')) {
      const [name = '', nameLocal, city = '', interests, person = '', honorific, title] =
        line.split('|');
      const by = random.pick(doctors);
      const metOn = calendar.onOrBefore(calendar.plusDays(calendar.today, -random.int(20, 300)));
      const at = calendar.workTime(random, metOn, 9, 17);
      const written = { createdAt: at.toISOString(), updatedAt: at.toISOString(), version: 1 };
      const who = { createdBy: by.id, createdByName: by.name, updatedByName: by.name };
      const site = `${nameKey(name)
        .replace(/[^a-z]/g, '')
        .slice(0, 16)}.example`;
      const id = demoId(random, at);
      made.buyers.push({
        ...{ id, name, nameLocal: nameLocal || null, nameKey: nameKey(name), country, city },
        ...{ kind: 'corporate', interests, website: `https://www.${site}`, status: 'active' },
        ...{ ...written, ...who },
      });
      const source: Source = random.weighted({
        ...{ fair: 6, trade_office: 5, inquiry: 4, directory: 2, referral: 2, website: 2 },
      });
      const standing: Standing = random.weighted({
        ...{ express: 8, implied: 4, none: 6, old: 1, withdrawn: 1, suppressed: 1 },
      });
      const contactId = demoId(random, at);
      const detail = random.pick(sourceDetails[source]);
      const email = `${mailName(person) || 'purchasing'}@${site}`;
      const agreed = standing === 'express' || standing === 'old' || standing === 'withdrawn';
      made.contacts.push({
        ...{ id: contactId, buyerId: id, name: person, honorific, title, email },
        ...{ emailKey: emailKey(email), language: languageOf(country), timeZone: zoneOf(country) },
        ...{ sourceType: source, sourceDetail: source === 'trade_office' ? city : detail },
        ...{ sourceDate: metOn, legalBasis: basisOf(agreed, source), status: 'active' },
        ...{ ...written, ...who },
      });
      if (random.chance(0.3)) {
        const mailbox = `purchasing@${site}`;
        made.contacts.push({
          ...{ id: demoId(random, at), buyerId: id, department: 'Purchasing', email: mailbox },
          ...{ emailKey: emailKey(mailbox), language: languageOf(country) },
          ...{ timeZone: zoneOf(country), sourceType: 'website', sourceDate: metOn },
          ...{ sourceDetail: sourceDetails.website[0], legalBasis: 'published', status: 'active' },
          ...{ ...written, ...who },
        });
      }
      const recorded = { recordedBy: by.id, recordedByName: by.name };
      if (agreed || standing === 'implied') {
        // An old one is past Korea's two years.
        const givenAt = standing === 'old' ? calendar.at(calendar.plusDays(metOn, -800), 10) : at;
        made.consents.push({
          ...{ id: demoId(random, at), contactId, givenAt: givenAt.toISOString(), ...recorded },
          ...(agreed ? agreement(source) : fact(source)),
          ...(standing === 'withdrawn' && {
            withdrawnAt: calendar.at(calendar.plusDays(calendar.today, -9), 14).toISOString(),
            withdrawnReason: '더 이상 받지 않겠다고 회신함',
          }),
          ...{ night: false, recordedAt: at.toISOString() },
        });
      }
      if (standing === 'suppressed') {
        const on = calendar.at(calendar.plusDays(calendar.today, -random.int(3, 18)), 11);
        made.suppressions.push({
          ...{ id: demoId(random, on), addressKey: emailKey(email), reason: 'unsubscribed' },
          ...{ source: 'one_click', recordedByName: 'system', createdAt: on.toISOString() },
        });
      }
    }
  }
  twin(made, calendar, random);
  otherRefusals(made, calendar, random);
  return made;
}

/** One of them twice: a colleague entered it from another fair, with another spelling. */
function twin(made: BuyerRows, calendar: DemoCalendar, random: Random): void {
  const first = made.buyers[0] as { id: string; name: string; website: string; createdAt: string };
  const contact = made.contacts[0] as { email: string };
  const at = calendar.at(calendar.onOrBefore(calendar.plusDays(calendar.today, -12)), 15);
  const written = { createdAt: at.toISOString(), updatedAt: at.toISOString(), version: 1 };
  const id = demoId(random, at);
  const name = first.name.replace(/ (LLC|Inc\.)$/, '');
  const site = contact.email.split('@')[1] ?? '';
  const email = `office@${site}`;
  made.buyers.push({
    ...{ ...first, ...written, id, name, nameKey: nameKey(name), city: null, interests: null },
  });
  made.contacts.push({
    ...{ ...contact, ...written, id: demoId(random, at), buyerId: id, name: null, honorific: null },
    ...{ title: null, department: 'Office', email, emailKey: emailKey(email), sourceType: 'fair' },
  });
}

/** Refusals that came otherwise than by a letter's link. */
function otherRefusals(made: BuyerRows, calendar: DemoCalendar, random: Random): void {
  const by = made.buyers[0] as { createdBy: string; createdByName: string };
  const on = (days: number) =>
    calendar.at(calendar.onOrBefore(calendar.plusDays(calendar.today, -days)), 15);
  const row = (days: number, address: string) => ({
    ...{ id: demoId(random, on(days)), addressKey: address, createdAt: on(days).toISOString() },
  });
  made.suppressions.push(
    {
      ...row(5, 'orders@oldwharf-trading.example'),
      ...{ reason: 'objected', source: 'staff', note: '전화로 더 보내지 말아 달라고 함' },
      ...{ recordedBy: by.createdBy, recordedByName: by.createdByName },
    },
    {
      ...row(26, 'import@vallealto.example'),
      ...{ reason: 'bounced', source: 'bounce', note: '550 5.1.1 No such mailbox' },
      ...{ recordedByName: 'system', liftedAt: on(20).toISOString(), liftedByName: '정현우' },
      liftedReason: '바이어가 메일 서버를 옮긴 뒤 다시 받는 것을 전화로 확인함',
    },
  );
}

/** `Lucía Barrera` → `lucia.barrera`; empty for a name in another script. */
function mailName(person: string): string {
  const plain = person.normalize('NFD').replace(/\p{Mn}|^Dr\.? /gu, '');
  return plain
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.+|\.+$/g, '');
}

function basisOf(agreed: boolean, source: Source): string {
  if (agreed) return 'consent';
  return source === 'inquiry' ? 'inquiry' : source === 'website' ? 'published' : 'none';
}

function agreement(source: Source): object {
  return source === 'fair'
    ? { kind: 'express', evidenceKind: 'form', evidence: '상담회 등록지의 소식 받기 서명' }
    : { kind: 'express', evidenceKind: 'mail', evidence: '신제품 안내를 받겠다는 회신 메일' };
}

function fact(source: Source): object {
  return source === 'website'
    ? { kind: 'published_address', evidenceKind: 'website', evidence: '홈페이지 구매 문의 주소' }
    : source === 'fair'
      ? { kind: 'gave_address', evidenceKind: 'card', evidence: '상담 때 받은 명함' }
      : { kind: 'inquiry', evidenceKind: 'mail', evidence: '견적을 요청한 메일' };
}
