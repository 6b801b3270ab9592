import { Component, inject, resource } from '@angular/core';
import { Api } from '../api/api';
import { accountDevices } from '../api/fn/account/account-devices';
import { accountRevokeDevice } from '../api/fn/account/account-revoke-device';
import type { DeviceDto } from '../api/models/device-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import { AgoPipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';

/** Where this person is signed in, with a way to end each. */
@Component({
  selector: 'hd-devices',
  imports: [AgoPipe, Chip, Failed, Icon, SkeletonRows],
  template: `
    <section class="card">
      <div class="h">
        <h2>{{ t('account.devices.title') }}</h2>
        @if (devices.hasValue()) {
          <span class="count">{{ devices.value().length }}</span>
        }
      </div>
      @if (devices.hasValue()) {
        <ul class="rows">
          @for (device of devices.value(); track device.id) {
            <li>
              <div class="row light">
                <hd-icon class="c-3" [name]="phone(device) ? 'smartphone' : 'laptop'" />
                <div class="main">
                  <div class="ttl">{{ name(device) }}</div>
                  <p class="m">
                    {{ device.lastSeenAt | hdAgo }}{{ device.ip ? ' · ' + device.ip : '' }}
                  </p>
                </div>
                @if (device.current) {
                  <hd-chip tone="o" icon="check">{{ t('account.devices.this') }}</hd-chip>
                } @else {
                  <button type="button" class="btn s" (click)="end(device)">
                    {{ t('account.devices.end') }}
                  </button>
                }
              </div>
            </li>
          }
        </ul>
      } @else if (devices.error()) {
        <hd-failed [error]="devices.error()" (retry)="devices.reload()" />
      } @else {
        <hd-skeleton-rows [count]="2" [height]="60" />
      }
    </section>
  `,
})
export class Devices {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly devices = resource({
    loader: () => this.api.invoke(accountDevices),
  });

  protected phone(device: DeviceDto): boolean {
    return /iPhone|Android|Mobile/.test(device.userAgent);
  }

  protected name(device: DeviceDto): string {
    return browserOf(device.userAgent) || this.t('account.devices.unknown');
  }

  protected async end(device: DeviceDto): Promise<void> {
    try {
      await this.api.invoke(accountRevokeDevice, { id: device.id });
      this.toaster.show(this.t('account.devices.ended'));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
    }
    this.devices.reload();
  }
}

/** `Chrome · Windows` out of a user-agent line; good enough to recognise one's own machine. */
export function browserOf(agent: string): string {
  const browser = [
    ['Edg/', 'Edge'],
    ['Whale/', 'Whale'],
    ['SamsungBrowser', 'Samsung Internet'],
    ['Firefox/', 'Firefox'],
    ['Chrome/', 'Chrome'],
    ['Safari/', 'Safari'],
  ].find(([mark]) => mark && agent.includes(mark))?.[1];
  const system = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac OS', 'Linux'].find((name) =>
    agent.includes(name),
  );
  return [browser, system].filter(Boolean).join(' · ');
}
