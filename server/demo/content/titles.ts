/** Job titles as they stand on an English card. */
const ENGLISH: Readonly<Record<string, string>> = {
  대리: 'Assistant Manager',
  과장: 'Manager',
  차장: 'Deputy General Manager',
  부장: 'General Manager',
  전문위원: 'Senior Adviser',
  팀장: 'Team Leader',
  단장: 'Programme Director',
  주임: 'Officer',
  대표: 'President',
  대표이사: 'President & CEO',
  사장: 'President',
  이사: 'Director',
  해외영업팀장: 'Head of Overseas Sales',
};

export function titleInEnglish(title: string): string {
  const english = ENGLISH[title];
  if (!english) throw new Error(`no English for ${title}`);
  return english;
}
