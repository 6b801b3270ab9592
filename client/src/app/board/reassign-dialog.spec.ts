import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Api } from '../api/api';
import { boardBulkCandidatesFor } from '../api/fn/board/board-bulk-candidates-for';
import type { ReassignCandidatesDto } from '../api/models/reassign-candidates-dto';
import { testingLanguages } from '../i18n/testing';
import { ReassignDialog } from './reassign-dialog';

const doctor = (name: string, caseIds: string[]) => ({
  ...{ id: name, name, nameEn: null, teamName: '수출지원2팀', teamNameEn: null, open: 6 },
  caseIds,
});

@Component({
  imports: [ReassignDialog],
  template: `<hd-reassign-dialog
    [(open)]="open"
    [(chosen)]="chosen"
    (finished)="updated = $event.updated"
  />`,
})
class Host {
  readonly open = signal(true);
  readonly chosen = signal<ReadonlySet<string>>(new Set(['a', 'b', 'c']));
  updated?: number;
}

describe('reassigning many cases', () => {
  let sent: unknown[];

  async function shown(answer: (ids: string[]) => ReassignCandidatesDto) {
    sent = [];
    const invoke = async (fn: unknown, { body }: { body: { ids: string[] } }) => {
      if (fn === boardBulkCandidatesFor) return answer(body.ids);
      sent.push(body);
      return { updated: body.ids.length, skipped: [] };
    };
    TestBed.configureTestingModule({
      providers: [provideRouter([]), { provide: Api, useValue: { invoke } }],
    });
    const i18n = await testingLanguages('ko');
    await i18n.add('board', {
      ko: () => import('./i18n/ko.json'),
      en: () => import('./i18n/en.json'),
    });
    const host = TestBed.createComponent(Host);
    await host.whenStable();
    const page = host.nativeElement as HTMLElement;
    const press = async (words: string) => {
      const found = [...page.querySelectorAll('button')].find((it) =>
        it.textContent?.includes(words),
      );
      found!.click();
      await host.whenStable();
    };
    return { host, page, press, text: () => page.textContent!.replace(/\s+/g, ' ') };
  }

  beforeEach(() => {
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
      this.open = false;
    };
  });

  it('offers doctors of all the firms, and sends only what is new to the chosen one', async () => {
    const { host, page, press, text } = await shown(() => ({
      ...{ cases: 3, firms: 2, companyId: null, others: [] },
      candidates: [doctor('한지원', ['a', 'b']), doctor('임수빈', ['a', 'b', 'c'])],
    }));
    expect(text()).toContain('고른 애로의 기업 2곳을 모두 맡은 홈닥터만 보입니다.');
    expect(text()).toContain('1건은 이미 담당');
    page.querySelector<HTMLInputElement>('input[type=radio]')!.click();
    const reason = page.querySelector('textarea')!;
    reason.value = '업무 조정';
    reason.dispatchEvent(new Event('input'));
    await press('담당 변경');
    expect(sent).toEqual([{ ids: ['a', 'b'], doctorId: '한지원', reason: '업무 조정' }]);
    expect([host.componentInstance.updated, host.componentInstance.open()]).toEqual([2, false]);
  });

  it('says why nobody is there, and goes on with the cases somebody can take', async () => {
    const { host, page, press, text } = await shown((ids) =>
      ids.length === 3
        ? {
            ...{ cases: 3, firms: 3, companyId: null, candidates: [] },
            others: [doctor('임수빈', ['b'])],
          }
        : {
            ...{ cases: 1, firms: 1, companyId: 'f', others: [] },
            candidates: [doctor('임수빈', ['b'])],
          },
    );
    expect(text()).toContain('기업 3곳을 모두 맡은 다른 홈닥터가 없습니다');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/assignments');
    expect(page.querySelector('textarea')).toBeNull();
    await press('이 1건만 고르기');
    expect([...host.componentInstance.chosen()]).toEqual(['b']);
    expect(page.querySelector<HTMLInputElement>('input[type=radio]')?.checked).toBe(true);
  });

  it('leads to the assignment of the one firm nobody else looks after', async () => {
    const { page, text } = await shown(() => ({
      ...{ cases: 3, firms: 1, companyId: 'f1', candidates: [], others: [] },
    }));
    expect(text()).toContain('부 담당을 먼저 배정하면 넘길 수 있습니다');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/assignments?companyId=f1');
  });
});
