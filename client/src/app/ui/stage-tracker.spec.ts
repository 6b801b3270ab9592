import { TestBed } from '@angular/core/testing';
import { testingLanguages } from '../i18n/testing';
import { StageTracker } from './stage-tracker';

describe('the stage tracker', () => {
  it('marks one current step and names its side state', async () => {
    await testingLanguages('ko');
    const tracker = TestBed.createComponent(StageTracker);
    tracker.componentRef.setInput('status', 'waiting_partner');
    await tracker.whenStable();
    const steps = [...(tracker.nativeElement as HTMLElement).querySelectorAll('li')];
    const current = steps.filter((step) => step.getAttribute('aria-current') === 'step');
    expect(steps).toHaveLength(6);
    expect(current).toHaveLength(1);
    expect(current[0]?.textContent).toContain('회신대기');
  });

  it('throws on a missing key', async () => {
    const i18n = await testingLanguages('ko');
    expect(() => i18n.t('labels.difficultyStatus.nowhere')).toThrow('No translation');
  });

  it('follows a switch of the language', async () => {
    const i18n = await testingLanguages('ko');
    const tracker = TestBed.createComponent(StageTracker);
    tracker.componentRef.setInput('status', 'received');
    await tracker.whenStable();
    await i18n.use('en');
    await tracker.whenStable();
    expect((tracker.nativeElement as HTMLElement).textContent).toContain('Received');
  });
});
