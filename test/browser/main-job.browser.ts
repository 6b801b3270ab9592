import { expect, test, type Page } from '@playwright/test';
import { ask, clickInAs, pageOf, prefer, tell, type Who } from './support/people';
import { button, choice, day, field, heading } from './support/places';
import { messyFile, photo } from './support/things';
import { patternOf, wordsIn, type Locale } from './support/words';

/** Of the cast, as each language writes them. */
const DOCTOR = { ko: '한지원', en: 'Han Ji-won' };

const SAID = {
  ko: {
    title: '하이퐁항 통관 보류로 출고가 멈췄습니다',
    body: '11월 18일 하이퐁항에 닿은 스핀들 12대가 원산지증명서 세번 차이로 보류되었습니다.',
    question: '원산지증명서 사본과 보류 통지서를 보내 주시겠습니까?',
    reply: '두 서류를 오늘 아침에 받았습니다. 세번이 8466.93으로 적혀 있습니다.',
    purpose: '세번 불일치 때 사후 정정이 되는지 확인을 요청드립니다.',
    evidence: '전화로 확인, 11월 22일 오전',
    summary: '물류 담당과 통화해 보류 경위를 듣고 다음 선적 서류를 함께 살폈습니다.',
    ours: '정정 신청서 양식 보내기',
    theirs: '수정한 상업송장 보내기',
    second: '다음 선적분 보험 조건',
    secondBody: '바이어가 적하보험 조건을 바꾸자고 하는데 무엇이 다른지 알고 싶습니다.',
    answer: '사후 정정 신청으로 보류가 풀립니다. 신청서와 수정 송장을 함께 내시면 됩니다.',
    refusal: '신청서를 냈지만 세관이 원본을 더 요구합니다.',
    again: '대사관 영사확인을 받은 원본을 보내시면 이틀 안에 풀립니다. 절차를 적어 드렸습니다.',
    thanks: '빠르게 도와주셔서 감사합니다.',
    instruction: '보험 조건 비교표를 수요일까지 기업에 보내 주십시오.',
  },
  en: {
    title: 'Cargo held at Haiphong, delivery stopped',
    body: 'Twelve spindles that arrived on 18 November are held over the code on the certificate.',
    question: 'Could you send the certificate of origin and the notice you were given?',
    reply: 'Both came this morning. The certificate says 8466.93.',
    purpose: 'Please tell us whether the code can be corrected after entry.',
    evidence: 'Confirmed by telephone on 22 November',
    summary: 'Called the logistics manager, heard how the cargo was held, checked the next papers.',
    ours: 'Send the form for a correction',
    theirs: 'Send the corrected invoice',
    second: 'Insurance terms of the next shipment',
    secondBody: 'The buyer wants other insurance terms and we would like to know the difference.',
    answer: 'A correction after entry releases it. File the form with the corrected invoice.',
    refusal: 'We filed the form, but customs wants the original as well.',
    again: 'Send the original with the consular stamp; it is released within two days.',
    thanks: 'Thank you for the quick help.',
    instruction: 'Please send the firm a comparison of the terms by Wednesday.',
  },
};

for (const locale of ['ko', 'en'] as const) {
  test(`main job: from a messy list to a firm that was helped (${locale})`, async ({ browser }) => {
    test.setTimeout(420_000);
    const t = wordsIn(locale);
    const say = SAID[locale];
    const file = messyFile();
    const firm = locale === 'en' ? file.firmEn : file.firm;
    const email = `owner-${Date.now()}@proof.example`;
    const open = async (who: Who) => {
      const page = await pageOf(browser, who, locale);
      await page.context().clearCookies();
      await clickInAs(page, who);
      return page;
    };
    const supervisor = await open('supervisor');
    let companyId = '';
    let caseUrl = '';
    let number = '';

    await test.step('the supervisor imports the file', async () => {
      await supervisor.goto('/companies/import');
      await expect(heading(supervisor)).toHaveText(t('companies.import.title'));
      await supervisor.locator('input[type=file]').setInputFiles({
        name: file.name,
        mimeType: 'text/csv',
        buffer: file.content,
      });
      await button(supervisor, t('companies.import.preview')).click();
      await expect(heading(supervisor)).toHaveText(t('companies.import.heading.previewed'));
      const rows = supervisor.locator('hd-import-rows');
      for (const finding of [
        'registration_number_checksum',
        'duplicate_same_row',
        'hs_code_unknown',
      ]) {
        await expect(
          rows.getByText(patternOf(t, `companies.import.finding.${finding}`)).first(),
        ).toBeVisible();
      }
      // The row with the wrong number is left out by choice, the twin is by itself.
      const wrong = rows.locator('li', { hasText: '푸드' }).getByRole('combobox');
      if (await wrong.isEnabled())
        await wrong.selectOption({ label: t('labels.importChoice.skip') });
      await supervisor.getByRole('button', { name: patternOf(t, 'companies.import.run') }).click();
      await expect(heading(supervisor)).toHaveText(t('companies.import.heading.done'));
      await expect(
        supervisor.getByText(patternOf(t, 'companies.import.doneText')).first(),
      ).toBeVisible();
      const found = await ask<{ items: { id: string; name: string }[] }>(
        supervisor,
        `/api/companies?q=${encodeURIComponent(file.firm)}`,
      );
      expect(found.items).toHaveLength(1);
      companyId = found.items[0]?.id ?? '';
    });

    await test.step('assigns the firm with the reasons before their eyes', async () => {
      await supervisor.goto('/assignments');
      await supervisor.getByRole('searchbox', { name: t('assignments.find') }).fill(file.firm);
      await supervisor.getByRole('button', { name: firm }).click();
      const candidate = supervisor.locator('hd-candidate-card', { hasText: DOCTOR[locale] });
      const all = supervisor.getByRole('button', { name: patternOf(t, 'assignments.showAll') });
      await expect(supervisor.locator('hd-candidate-card').first()).toBeVisible();
      if ((await candidate.count()) === 0) await all.click();
      for (const factor of ['region', 'language', 'sector', 'distance', 'load']) {
        await expect(candidate).toContainText(t(`assignments.factor.${factor}`));
      }
      await candidate.getByRole('button', { name: patternOf(t, 'assignments.assignTo') }).click();
      const dialog = supervisor.getByRole('dialog');
      const over = dialog.getByLabel(t('assignments.dialog.override'));
      if (await over.count()) await over.check();
      await dialog.getByRole('button', { name: t('assignments.why.market'), exact: true }).click();
      await dialog.getByRole('button', { name: t('assignments.assign'), exact: true }).click();
      await expect(
        supervisor.getByText(patternOf(t, 'assignments.done.primary')).first(),
      ).toBeVisible();
    });

    await test.step('and invites its owner', async () => {
      await supervisor.goto(`/companies/${companyId}?tab=info`);
      await button(supervisor, t('companies.people.invite')).click();
      const dialog = supervisor.getByRole('dialog');
      await field(dialog, t('companies.people.name')).fill('박도현');
      await field(dialog, t('companies.people.email')).fill(email);
      await button(dialog, t('companies.people.send')).click();
      await expect(supervisor.getByText(t('companies.people.sent', { email }))).toBeVisible();
    });

    const owner = await pageOf(browser, undefined, locale, { width: 390, height: 844 });
    await test.step('the owner accepts the invitation from the mailbox', async () => {
      await expect(async () => {
        await owner.goto('/dev/mail');
        await owner.getByRole('link', { name: email }).first().click({ timeout: 5_000 });
      }).toPass({ timeout: 60_000 });
      await owner.locator('a[href*="/invitation/"]').first().click();
      await expect(heading(owner)).toHaveText(t('auth.invitation.title'));
      await expect(field(owner, t('auth.name'))).toHaveValue('박도현');
      await field(owner, t('auth.newPassword')).fill('우리 회사 공장 앞 느티나무');
      await field(owner, t('auth.again')).fill('우리 회사 공장 앞 느티나무');
      await button(owner, t('auth.invitation.submit')).click();
      await owner.waitForURL(/\/portal$/);
      await prefer(owner, { locale });
      await owner.reload();
    });

    await test.step('and files a difficulty with a photo at 390 px', async () => {
      await owner
        .getByRole('link', { name: t('portal.file.open') })
        .first()
        .click();
      await owner.getByRole('radio', { name: t('labels.category.cus'), exact: true }).click();
      await field(owner, t('difficulties.field.title')).fill(say.title);
      await field(owner, t('difficulties.field.body')).fill(say.body);
      await button(owner, t('portal.file.next')).click();
      const sent = owner.waitForRequest(
        (request) => request.url().endsWith('/api/files') && request.method() === 'POST',
      );
      await owner.locator('input[type=file]').setInputFiles({
        name: 'hold-notice.jpg',
        mimeType: 'image/jpeg',
        buffer: await photo(),
      });
      await expect(
        owner.getByRole('button', { name: patternOf(t, 'ui.files.open') }),
      ).toBeVisible();
      await button(owner, t('portal.file.next')).click();
      await expect(owner.getByText(say.body)).toBeVisible();
      await button(owner, t('portal.file.send')).click();
      await sent;
      await expect(heading(owner)).toHaveText(t('portal.filed.title'));
      number = (await owner.getByText(/^D-\d{4}-\d{6}$/).textContent()) ?? '';
      expect(number).toMatch(/^D-/);
      await expect(owner.getByText(t('portal.filed.mail'))).toBeVisible();
      await owner.getByRole('link', { name: t('portal.filed.open') }).click();
      await expect(heading(owner)).toHaveText(say.title);
      caseUrl = owner.url();
    });

    const doctor = await open('doctor');
    await test.step('the doctor asks, the owner answers', async () => {
      await doctor.goto(`/difficulties?q=${number}`);
      await doctor.getByRole('link', { name: say.title }).filter({ visible: true }).click();
      await expect(heading(doctor)).toContainText(say.title);
      await button(doctor, t('difficulties.ask.title')).click();
      const dialog = doctor.getByRole('dialog');
      await field(dialog, t('difficulties.ask.label')).fill(say.question);
      await button(dialog, t('difficulties.ask.send')).click();
      await expect(doctor.getByText(t('difficulties.page.waitingFirm'))).toBeVisible();

      await expect(owner.getByText(say.question).first()).toBeVisible();
      await field(owner, t('portal.reply.answer')).fill(say.reply);
      await button(owner, t('portal.reply.send')).click();
      await expect(owner.getByText(t('portal.reply.sent'))).toBeVisible();
      await expect(doctor.locator('hd-case-timeline')).toContainText(say.reply);
    });

    await test.step('the doctor refers it, once the firm agreed', async () => {
      const page = doctor.url();
      await button(doctor, t('difficulties.refer.title')).click();
      const dialog = doctor.getByRole('dialog');
      await expect(dialog.getByText(t('difficulties.problem.consent_third_party'))).toBeVisible();
      await expect(button(dialog, t('difficulties.refer.send'))).toBeDisabled();
      await doctor.goto(`/companies/${companyId}?tab=info`);
      await button(
        doctor,
        t('companies.consent.recordKind', { kind: t('labels.consentKind.third_party') }),
      ).click();
      await field(dialog, t('companies.consent.evidence')).fill(say.evidence);
      await button(dialog, t('companies.consent.record')).click();
      await expect(doctor.getByText(t('companies.consent.saved'))).toBeVisible();

      await doctor.goto(page);
      await button(doctor, t('difficulties.refer.title')).click();
      await dialog.getByRole('combobox').click();
      await doctor.getByRole('option').first().click();
      await field(dialog, t('difficulties.refer.purpose')).fill(say.purpose);
      await dialog.locator('input[type=date]').fill(day(2));
      await button(dialog, t('difficulties.refer.send')).click();
      await expect(
        doctor.getByText(patternOf(t, 'difficulties.page.waitingPartner')),
      ).toBeVisible();
    });

    await test.step('logs a visit with two promises and another difficulty', async () => {
      await doctor.getByRole('button', { name: t('ui.moreActions') }).click();
      await doctor.getByRole('menuitem', { name: t('difficulties.page.visit') }).click();
      await field(doctor, t('visits.form.summary')).fill(say.summary);
      const dialog = doctor.getByRole('dialog');
      for (const side of ['ours', 'theirs'] as const) {
        await doctor
          .getByRole('button', { name: `${t('visits.form.add')} ${t('visits.form.promises')}` })
          .click();
        await field(dialog, t('visits.promise.text')).fill(say[side]);
        await choice(dialog, t(`labels.promiseSide.${side}`)).check();
        await dialog.locator('input[type=date]').fill(day(5));
        await button(dialog, t('visits.promise.done')).click();
        await expect(dialog).toHaveCount(0);
      }
      await doctor
        .getByRole('button', { name: `${t('visits.form.add')} ${t('visits.form.difficulties')}` })
        .click();
      await field(dialog, t('visits.difficulty.title')).fill(say.second);
      await field(dialog, t('visits.difficulty.body')).fill(say.secondBody);
      await button(dialog, t('visits.difficulty.done')).click();
      await doctor.getByRole('button', { name: t('ui.save'), exact: true }).click();
      await expect(heading(doctor)).toHaveText(t('visits.saved.title'));
      await expect(doctor.getByText(patternOf(t, 'visits.saved.raised')).first()).toBeVisible();
      await expect(
        doctor.getByText(t('visits.saved.counts', { promises: 2, photos: 0 })),
      ).toBeVisible();
    });

    const answer = async (words: string) => {
      await doctor.goto(`/difficulties/${caseUrl.split('/').at(-1) ?? ''}`);
      await button(doctor, t('difficulties.composer.toAnswer')).click();
      const dialog = doctor.getByRole('dialog');
      await choice(dialog, t('labels.outcome.resolved_after_review')).check();
      await field(dialog, t('difficulties.answer.text')).fill(words);
      await button(dialog, t('difficulties.answer.send')).click();
      await expect(doctor.getByText(t('difficulties.answer.sent'))).toBeVisible();
    };
    await test.step('the doctor answers, the owner refuses with a reason', async () => {
      await answer(say.answer);
      await expect(owner.getByText(say.answer).first()).toBeVisible();
      await button(owner, t('portal.case.refuse')).click();
      const dialog = owner.getByRole('dialog');
      await field(dialog, t('portal.case.refuseWhy')).fill(say.refusal);
      await button(dialog, t('portal.case.refuse')).click();
      await expect(owner.getByText(t('portal.case.refused'))).toBeVisible();
      await expect(doctor.locator('hd-case-timeline')).toContainText(say.refusal);
    });

    await test.step('the doctor answers again, the owner confirms with a rating', async () => {
      await answer(say.again);
      await expect(owner.getByText(say.again).first()).toBeVisible();
      await button(owner, t('portal.case.confirm')).click();
      const dialog = owner.getByRole('dialog');
      await choice(dialog, t('portal.case.points', { n: 4 })).check();
      await field(dialog, t('portal.case.comment')).fill(say.thanks);
      await button(dialog, t('portal.case.confirm')).click();
      await expect(owner.getByText(t('portal.case.confirmed'))).toBeVisible();
      await expect(doctor.getByText(t('difficulties.page.rated', { n: 4 })).first()).toBeVisible();
    });

    await test.step('the supervisor reviews what is left', async () => {
      await supervisor.goto('/board');
      await supervisor.getByRole('button', { name: t('board.sort.target'), exact: true }).click();
      await supervisor.getByRole('menuitemradio', { name: t('board.sort.-age') }).click();
      await expect(supervisor).toHaveURL(/sort=-age/);
      await supervisor.locator('tr', { hasText: say.second }).first().getByRole('link').click();
      const panel = supervisor.locator('hd-review-panel');
      await expect(panel).toContainText(say.second);
      await choice(panel, t('labels.reviewVerdict.redirect')).check();
      await field(panel, t('board.review.note')).fill(say.instruction);
      await panel.locator('input[type=date]').fill(day(4));
      await panel.getByRole('button', { name: t('board.review.save') }).click();
      await expect(supervisor.getByText(patternOf(t, 'board.review.saved')).first()).toBeVisible();
    });

    for (const language of ['ko', 'en'] as const) {
      await test.step(`the doctor makes a letter (${language})`, async () => {
        await letter(doctor, locale, language, { ...file, companyId });
      });
    }
    await Promise.all([owner, doctor, supervisor].map((page) => page.context().close()));
  });
}

/** Makes a first letter for the firm, finishes it and reads the file the firm will get. */
async function letter(
  page: Page,
  locale: Locale,
  language: Locale,
  firm: { firm: string; firmEn: string; companyId: string },
): Promise<void> {
  const t = wordsIn(locale);
  // What an imported firm still lacks for a letter; its register page is another story.
  const made = await tell(page, '/api/letters', {
    companyId: firm.companyId,
    kind: 'first_approach',
    language,
    addressee: {
      company: 'Nordhaus Werkzeug GmbH',
      person: 'Katrin Vogel',
      honorific: 'ms',
      address: 'Industriestraße 44, 70565 Stuttgart',
      country: 'DE',
      sourceType: 'trade_office',
      sourceDetail: 'Frankfurt',
    },
  });
  expect(made.status).toBe(201);
  const { id } = made.body as { id: string };
  await page.goto(`/letters/${id}`);
  await expect(page.getByRole('article')).toContainText('Nordhaus Werkzeug GmbH');
  const words = await textOf(page, id);
  expect(words).toContain(language === 'en' ? firm.firmEn : firm.firm);
  expect(words).toContain('Nordhaus Werkzeug GmbH');
  expect(words).toContain(language === 'en' ? 'Dear Ms. Vogel,' : '귀사');
  await expect(button(page, t('letters.pdf'))).toBeVisible();
}

/** What is printed in a letter's file. */
async function textOf(page: Page, id: string): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const answer = await page.request.get(`/api/letters/${id}/pdf`);
  expect(answer.headers()['content-type']).toContain('application/pdf');
  const file = await getDocument({ data: new Uint8Array(await answer.body()), verbosity: 0 })
    .promise;
  const pages: string[] = [];
  for (let n = 1; n <= file.numPages; n++) {
    const { items } = await (await file.getPage(n)).getTextContent();
    pages.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  return pages.join(' ').replace(/\s+/g, ' ');
}
