import { LINK_DAYS } from '../visits/visit-confirmation.service';
import type { DemoAgency } from './demo-agency';
import { demoId } from './demo-ids';
import { Random } from './random';

const HOUR_MS = 3_600_000;
const COMMENTS = [
  '첫 선적은 1월이 아니라 2월로 이야기했습니다. 고쳐 주세요.',
  '참석자에 생산팀장이 빠졌습니다. 같이 이야기했습니다.',
  '견적 조건은 FOB가 아니라 CIF로 검토하기로 했습니다.',
  '샘플 비용은 저희가 부담하기로 했습니다. 그 부분을 넣어 주세요.',
];

/** What firms said of the logs of the last two months: most agree, some never answer, a few object. */
export function makeConfirmations({ visits, firms, today }: DemoAgency): object[] {
  const contacts = new Map(
    firms.map(({ company, contacts }) => [
      company.id,
      contacts.find(({ isPrimary }) => isPrimary) ?? contacts[0]!,
    ]),
  );
  const since = Date.parse(`${today}T00:00:00Z`) - 60 * 24 * HOUR_MS;
  const now = Date.parse(`${today}T00:00:00+09:00`);
  return visits
    .filter(({ kind, createdAt }) => kind !== 'mail' && Date.parse(createdAt) > since)
    .map(({ id: visitId, companyId, version, createdAt }) => {
      const random = Random.stream(Date.parse(createdAt), visitId);
      const asked = new Date(createdAt);
      const contact = contacts.get(companyId)!;
      const answeredAt = new Date(asked.getTime() + random.int(1, 60) * HOUR_MS);
      const said = random.weighted({ confirmed: 62, none: 28, commented: 10 });
      const answer = said === 'none' || answeredAt.getTime() > now ? null : said;
      return {
        ...{ id: demoId(random, asked), visitId, companyId, version },
        ...{ askedAt: createdAt, askedName: contact.name, askedEmail: contact.email },
        ...{ askedLocale: 'ko', byLink: answer !== null && random.chance(0.7) },
        expiresAt: new Date(asked.getTime() + LINK_DAYS * 24 * HOUR_MS).toISOString(),
        answer,
        comment: answer === 'commented' ? random.pick(COMMENTS) : null,
        answeredAt: answer && answeredAt.toISOString(),
        answeredName: answer && contact.name,
      };
    });
}
