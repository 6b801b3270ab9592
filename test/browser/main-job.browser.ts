import { expect, test } from '@playwright/test';
import { clickInAs, pageOf, type Who } from './support/people';
import {
  answerCase,
  askFirm,
  logVisit,
  openCase,
  referCase,
  reviewLeft,
} from './support/story/case';
import {
  assignDoctor,
  chooseRows,
  inviteOwner,
  knownFirms,
  previewFile,
  runImport,
} from './support/story/firm';
import { beginLetter, copyInKorean, fillLetter, finishAndRead } from './support/story/letter';
import {
  acceptInvitation,
  confirm,
  fileWithPhoto,
  refuse,
  replyToQuestion,
} from './support/story/owner';
import { newStory } from './support/story/said';
import { messyFile } from './support/things';

for (const locale of ['ko', 'en'] as const) {
  test(`main job: from a messy list to a firm that was helped (${locale})`, async ({ browser }) => {
    test.setTimeout(420_000);
    const open = async (who: Who) => {
      const page = await pageOf(browser, who, locale);
      await page.context().clearCookies();
      await clickInAs(page, who);
      return page;
    };
    const supervisor = await open('supervisor');
    const known = await knownFirms(supervisor);
    const story = newStory(locale, messyFile(known));
    const { say } = story;

    await test.step('the supervisor imports the file, row by row as chosen', async () => {
      await previewFile(supervisor, story);
      await chooseRows(supervisor, story);
      await runImport(supervisor, story, known);
    });
    await test.step('assigns the firm and invites its owner', async () => {
      await assignDoctor(supervisor, story);
      await inviteOwner(supervisor, story);
    });

    const owner = await pageOf(browser, undefined, locale, { width: 390, height: 844 });
    await test.step('the owner accepts and files a difficulty with a photo at 390 px', async () => {
      await acceptInvitation(owner, story);
      await fileWithPhoto(owner, story);
    });

    const doctor = await open('doctor');
    const timeline = doctor.locator('hd-case-timeline');
    await test.step('the doctor sees the photo and asks, the owner answers', async () => {
      await openCase(doctor, story);
      await askFirm(doctor, story);
      await replyToQuestion(owner, story);
      await expect(timeline).toContainText(say.reply);
    });
    await test.step('the doctor refers it, once the firm agreed', async () => {
      await referCase(doctor, story);
    });
    await test.step('logs a visit with two promises and another difficulty', async () => {
      await logVisit(doctor, story);
    });
    await test.step('answers, and the owner refuses with a reason', async () => {
      await answerCase(doctor, story, say.answer);
      await refuse(owner, story);
      await expect(timeline).toContainText(say.refusal);
    });
    await test.step('answers again, and the owner confirms with a rating', async () => {
      await answerCase(doctor, story, say.again);
      await confirm(owner, story);
      const rated = story.t('difficulties.page.rated', { n: 4 });
      await expect(doctor.getByText(rated).first()).toBeVisible();
    });

    await test.step('the supervisor reviews what is left', async () => {
      await reviewLeft(supervisor, story);
    });
    await test.step('the doctor makes a letter in English', async () => {
      await beginLetter(doctor, story);
      await fillLetter(doctor, story);
      await finishAndRead(doctor, story, 'en');
    });
    await test.step('and the same in Korean', async () => {
      await copyInKorean(doctor, story);
      await finishAndRead(doctor, story, 'ko');
    });
    await Promise.all([owner, doctor, supervisor].map((page) => page.context().close()));
  });
}
