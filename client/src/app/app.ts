import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Asking } from './ui/asking';
import { Toasts } from './ui/toasts';

@Component({
  selector: 'hd-root',
  imports: [RouterOutlet, Asking, Toasts],
  template: `<router-outlet /><hd-asking /><hd-toasts />`,
})
export class App {}
