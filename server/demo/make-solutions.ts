import { solutions } from './content/solutions';
import type { DifficultyRow } from './demo-case-rows';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { Firm } from './firm';
import type { Staff } from './make-people';
import { Random } from './random';

type Row = Record<string, unknown>;

export interface Library {
  readonly articles: Row[];
  readonly sources: Row[];
  readonly events: Row[];
}

const TOLD = ['resolved_on_spot', 'resolved_after_review', 'guidance'];
/** Visits to the filing form in which an article was shown, over the last weeks. */
const FILINGS = 46;
const DAYS = 80;

/** The solution library, each article made of a solved case, and what firms did with it since. */
export function makeSolutions(
  difficulties: readonly DifficultyRow[],
  firms: readonly Firm[],
  staff: Staff,
  calendar: DemoCalendar,
  seed: number,
): Library {
  const random = Random.stream(seed, 'solutions');
  const used = new Set<string>();
  const library: Library = { articles: [], sources: [], events: [] };
  solutions.forEach(({ category, market = null, status = 'published', ko, en }, i) => {
    const source = difficulties.find(
      (one) =>
        one.category === category &&
        one.status === 'closed' &&
        TOLD.includes(one.outcome ?? '') &&
        !used.has(one.id),
    );
    if (!source) return;
    used.add(source.id);
    const author = staff.users.find(({ id }) => id === source.doctorId)!;
    const reviewer = staff.supervisorOf(author.teamId!);
    const day = calendar.plusDays(calendar.today, -DAYS - 10 + i);
    const at = calendar.workTime(random, calendar.onOrBefore(day), 10, 17);
    const id = demoId(random, at);
    const published = status === 'published';
    library.articles.push({
      ...{ id, status, category, market, hs6: null, version: 1 },
      ...{ titleKo: ko.title, problemKo: ko.problem, solutionKo: ko.solution },
      titleEn: en?.title ?? null,
      problemEn: en?.problem ?? null,
      solutionEn: en?.solution ?? null,
      ...{ authorId: author.id, authorName: author.name, submittedAt: at.toISOString() },
      reviewerId: published ? reviewer.id : null,
      reviewerName: published ? reviewer.name : null,
      publishedAt: published ? at.toISOString() : null,
      ...{ createdAt: at.toISOString(), updatedAt: at.toISOString() },
    });
    library.sources.push({ articleId: id, difficultyId: source.id, companyId: source.companyId });
  });
  for (let i = 0; i < FILINGS; i++)
    library.events.push(...oneFiling(library, firms, random, calendar));
  return library;
}

/** Shown in every filing, opened in half of them, of help in one of six. */
function oneFiling(
  { articles }: Library,
  firms: readonly Firm[],
  random: Random,
  calendar: DemoCalendar,
): Row[] {
  const shown = articles.filter(({ status }) => status === 'published');
  if (shown.length === 0) return [];
  const article = random.pick(shown);
  const { company } = random.pick(firms);
  const day = calendar.onOrBefore(calendar.plusDays(calendar.today, -random.int(1, DAYS)));
  const at = calendar.workTime(random, day, 9, 18);
  const filingId = demoId(random, at);
  const luck = random.int(1, 6);
  const kinds = ['shown', ...(luck > 3 ? ['opened'] : []), ...(luck === 6 ? ['deflected'] : [])];
  return kinds.map((kind, i) => ({
    id: demoId(random, at),
    ...{ articleId: article['id'], filingId, companyId: company.id, kind },
    at: new Date(at.getTime() + i * 60_000).toISOString(),
  }));
}
