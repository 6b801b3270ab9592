import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Toasts } from './ui/toasts';

@Component({
  selector: 'hd-root',
  imports: [RouterOutlet, Toasts],
  template: `<router-outlet /><hd-toasts />`,
})
export class App {}
